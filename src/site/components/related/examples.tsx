import { EXAMPLE_CARDS, type Examples, exampleCards, exampleFrame } from '../../example-views.ts';
import { Related } from './related.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  four: <Related cards={exampleCards(4)} frame={frame} />,
  'two, long and without a picture': (
    <Related cards={[EXAMPLE_CARDS['long headline'], EXAMPLE_CARDS['no picture']]} frame={frame} />
  ),
};
