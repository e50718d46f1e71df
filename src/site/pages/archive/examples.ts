import type { ArchiveView } from '../../../newsroom/index.ts';
import { exampleCards } from '../../example-views.ts';

/** A month, a year with its months, and a further page of one. */
export const examples: Readonly<Record<string, ArchiveView>> = {
  month: { period: '2026-11', months: [], cards: exampleCards(4), page: 1, pages: 1 },
  year: { period: '2026', months: ['2026-01', '2026-10', '2026-11'], cards: exampleCards(4), page: 1, pages: 3 },
  'last-page': { period: '2026-11', months: [], cards: exampleCards(1), page: 2, pages: 2 },
};
