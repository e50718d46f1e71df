import { EXAMPLE_CARDS, type Examples, exampleFrame } from '../../example-views.ts';
import { ListItem } from './list-item.tsx';

const frame = exampleFrame();

export const examples: Examples = Object.fromEntries(
  Object.entries(EXAMPLE_CARDS).map(([name, card]) => [
    name,
    <ListItem key={name} card={card} when="date" frame={frame} />,
  ]),
);
