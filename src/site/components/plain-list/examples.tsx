import { type Examples, exampleCards, exampleFrame } from '../../example-views.ts';
import { PlainList } from './plain-list.tsx';

const frame = exampleFrame();

export const examples: Examples = {
  'a page of several': (
    <PlainList list={{ cards: exampleCards(2), page: 1, pages: 3 }} address="/tag/مياه/" frame={frame} />
  ),
  empty: <PlainList list={{ cards: [], page: 1, pages: 1 }} address="/tag/مياه/" frame={frame} />,
};
