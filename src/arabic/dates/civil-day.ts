/** A day as a wall calendar shows it (Gregorian); no zone, no hour. Months count from 1. */
export type CivilDay = { year: number; month: number; day: number };

/** A civil day with the time on the wall clock. */
export type WallTime = CivilDay & { hour: number; minute: number };

const MS_A_DAY = 86_400_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall clock and calendar of a zone (an IANA name) show at an instant. */
export function wallTimeIn(zone: string, when: Date): WallTime {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(when)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** Days from 1 January 1970; the calendar's arithmetic is done on these. */
export function dayNumber({ year, month, day }: CivilDay): number {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY;
}

/** The civil day of a day number. */
export function civilDay(number: number): CivilDay {
  const date = new Date(number * MS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week, Sunday is 0. */
export function weekdayOf(day: CivilDay): number {
  return new Date(dayNumber(day) * MS_A_DAY).getUTCDay();
}

/** Whether the calendar has this day: no 30 February, no month 13. */
export function exists(day: CivilDay): boolean {
  const real = civilDay(dayNumber(day));
  return real.year === day.year && real.month === day.month && real.day === day.day;
}
