import { type Examples, exampleFrame } from '../../example-views.ts';
import { Seek } from './seek.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  empty: <Seek typed="" kept={[]} frame={frame} />,
  'with what was typed': <Seek typed="مياه الطواحين" kept={[['order', 'date']]} frame={frame} />,
  'Latin, with signs of HTML': <Seek typed={'<b>Grundfos</b> "NK 80" & more'} kept={[]} frame={frame} />,
};
