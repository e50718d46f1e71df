import { EXAMPLE_CARDS, EXAMPLE_NOW, type Examples, exampleCards, exampleFrame } from '../../example-views.ts';
import { Latest } from './latest.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  today: <Latest cards={exampleCards(2)} now={EXAMPLE_NOW} frame={frame} />,
  'three days': <Latest cards={exampleCards(8)} now={EXAMPLE_NOW} frame={frame} />,
  'nothing today, long and undated': (
    <Latest
      cards={[EXAMPLE_CARDS['long headline'], EXAMPLE_CARDS['headline alone']]}
      now={new Date('2026-11-26T09:00:00Z')}
      frame={frame}
    />
  ),
};
