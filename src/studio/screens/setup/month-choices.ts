import type { DateProfile } from '../../../arabic/dates/index.ts';

/** The sets of month names that are offered, of which the Maghreb's has two forms. */
export const MONTH_CHOICES = [
  'shami',
  'masri',
  'maghrebi-dz',
  'maghrebi-ma',
  'dual',
] as const satisfies readonly DateProfile['months'][];
export type MonthChoice = (typeof MONTH_CHOICES)[number];
