import type { DayView } from '../../../newsroom/index.ts';
import { exampleCards } from '../../example-views.ts';

/** A day with news, and one without. */
export const examples: Readonly<Record<string, DayView>> = {
  whole: { day: '2026-11-24', cards: exampleCards(3), page: 1, pages: 1 },
  empty: { day: '2026-11-25', cards: [], page: 1, pages: 1 },
};
