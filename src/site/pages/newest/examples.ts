import type { ListPage } from '../../../newsroom/index.ts';
import { exampleCard, exampleCards } from '../../example-views.ts';

/** The page after the front page, and the last one of a paper that brought in articles whose dates nobody knows. */
export const examples: Readonly<Record<string, ListPage>> = {
  'second-page': { cards: exampleCards(6), page: 2, pages: 9 },
  'last-page': { cards: [exampleCard({ publishedAt: null, picture: null })], page: 9, pages: 9 },
};
