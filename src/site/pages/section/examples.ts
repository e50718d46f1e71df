import type { SectionView } from '../../../newsroom/index.ts';
import { EXAMPLE_SECTIONS, exampleCard, exampleCards } from '../../example-views.ts';

const [section] = EXAMPLE_SECTIONS;
if (section === undefined) throw new Error('the examples have no section');
const plain = { section, description: '', trail: [], page: 1, pages: 1 };

/** A section with several pages, one whose articles have no date, and an empty one. */
export const examples: Readonly<Record<string, SectionView>> = {
  'middle-page': { ...plain, cards: exampleCards(6), page: 4, pages: 9 },
  undated: { ...plain, cards: [exampleCard({ publishedAt: null }), exampleCard({ publishedAt: null, picture: null })] },
  empty: { ...plain, cards: [] },
};
