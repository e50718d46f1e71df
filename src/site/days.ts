const DAY_MS = 86_400_000;
/** The longest a civil day lasts where the clocks go back (25 hours), and an hour more. */
const LONGEST_DAY_MS = 26 * 3_600_000;

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The civil day of an instant in a zone (an IANA name): `2026-11-24`. */
export function civilDayOf(zone: string, when: Date): string {
  const known = calendars.get(zone);
  // Sweden's dates are ISO 8601's.
  const calendar = known ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  if (known === undefined) calendars.set(zone, calendar);
  return calendar.format(when);
}

/**
 * The first instant of the day after `now` in a zone, to the millisecond. Found by halving, and not by counting
 * hours: a day may have 23 or 25, and may begin at one o'clock.
 */
export function nextMidnight(zone: string, now: Date): Date {
  const today = civilDayOf(zone, now);
  let before = now.getTime();
  let after = before + LONGEST_DAY_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (civilDayOf(zone, new Date(middle)) === today) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** Whether a period (`2026`, `2026-11`, `2026-11-24`) is a day. */
export const isDay = (period: string): boolean => period.length > 'YYYY-MM'.length;

/** Noon of a civil day, in UTC: an instant that lies in the day everywhere between UTC-12 and UTC+11. */
export const noonOf = (day: string): Date => new Date(Date.parse(day) + DAY_MS / 2);

/** What was published on one civil day, or without a known date. */
export type DayGroup<Dated> = {
  readonly day: string | null;
  /** An instant of the day. */
  readonly at: Date | null;
  readonly cards: readonly Dated[];
};

/** Dated things by their civil day in a zone, the days and the things in the order they came. */
export function byDay<Dated extends { readonly publishedAt: Date | null }>(
  cards: readonly Dated[],
  zone: string,
): readonly DayGroup<Dated>[] {
  const days = Map.groupBy(cards, ({ publishedAt }) => (publishedAt === null ? null : civilDayOf(zone, publishedAt)));
  return [...days].map(([day, ofDay]) => ({ day, at: ofDay[0]?.publishedAt ?? null, cards: ofDay }));
}
