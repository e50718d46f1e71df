import { EXAMPLE_CARDS, type Examples, exampleFrame } from '../../example-views.ts';
import { Suggestion } from './suggestion.tsx';

const frame = exampleFrame();

export const examples: Examples = Object.fromEntries(
  Object.entries(EXAMPLE_CARDS).map(([name, card]) => [name, <Suggestion key={name} card={card} frame={frame} />]),
);
