import { inDigits } from '../numbers/index.ts';
import { dateWords, isoOf, type PartialDate } from './partial-date.ts';
import type { DateProfile } from './profile.ts';

/**
 * From one date to another, with an en dash; what both share is named once.
 * The dash stands free where a month is on both sides. `from` is not after `to`; whoever reads them checks that.
 *
 * @example formatRange({ year: 2026, month: 1, day: 10 }, { year: 2026, month: 1, day: 20 }, profile)
 * // '10–20 كانون الثاني 2026'
 */
export function formatRange(
  from: PartialDate,
  to: PartialDate,
  { months, digits }: Pick<DateProfile, 'months' | 'digits'>,
): string {
  const end = dateWords(to, months);
  if (isoOf(from) === isoOf(to)) return inDigits(end.join(' '), digits);

  const begin = dateWords(from, months);
  const shared = sharedWords(from, to);
  const onlyYears = from.month === undefined && to.month === undefined;
  const dash = shared === 2 || onlyYears ? '–' : ' – ';
  return inDigits(begin.slice(0, begin.length - shared).join(' ') + dash + end.join(' '), digits);
}

/** How many of the last words (month, year) the end says for both. */
function sharedWords(from: PartialDate, to: PartialDate): number {
  // Only between dates known alike: "2011 – آذار 2011" must keep both years.
  const bothMonths = from.month !== undefined && to.month !== undefined;
  const alike = bothMonths && (from.day === undefined) === (to.day === undefined);
  if (!alike || from.year !== to.year) return 0;
  return from.month === to.month ? 2 : 1;
}
