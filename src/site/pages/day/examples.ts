import type { ArchiveView } from '../../../newsroom/index.ts';
import { exampleCards } from '../../example-views.ts';

/** A day with news, and one without. */
export const examples: Readonly<Record<string, ArchiveView>> = {
  whole: { period: '2026-11-24', months: [], cards: exampleCards(3), page: 1, pages: 1 },
  empty: { period: '2026-11-25', months: [], cards: [], page: 1, pages: 1 },
};
