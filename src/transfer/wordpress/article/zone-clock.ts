const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const OFFSET = /([+-])(\d{1,2}):?(\d{2})?/;

/** A zone's clock, and what it showed at midnights (GMT) that were asked for, by their numbers of days. */
type Clock = { readonly format: Intl.DateTimeFormat; readonly midnights: Map<number, number> };

/** Making one takes longer than asking it a hundred times, and asking it longer than all the rest of a date. */
const clocks = new Map<string, Clock>();

/** The instant at which the clocks of a zone (an IANA name or `+03:00`) show what `wall` shows in GMT. */
export function instantOnClocksOf(zone: string, wall: Date): Date {
  // The offset may change between the guess and the answer, so it is asked for twice.
  const guess = new Date(wall.getTime() - offsetMinutesIn(zone, wall) * MINUTE_MS);
  return new Date(wall.getTime() - offsetMinutesIn(zone, guess) * MINUTE_MS);
}

/** How far the clocks of a zone are ahead of GMT at an instant, in minutes. */
export function offsetMinutesIn(zone: string, at: Date): number {
  if (/^[+-]/.test(zone)) return minutesOf(zone);
  const clock = clockOf(zone);
  // No zone changes its clocks and changes them back between two midnights.
  const day = Math.floor(at.getTime() / DAY_MS);
  const before = atMidnight(clock, day);
  return before === atMidnight(clock, day + 1) ? before : shownBy(clock, at);
}

function clockOf(zone: string): Clock {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const clock = { format, midnights: new Map<number, number>() };
  clocks.set(zone, clock);
  return clock;
}

function atMidnight(clock: Clock, day: number): number {
  const known = clock.midnights.get(day);
  if (known !== undefined) return known;
  const minutes = shownBy(clock, new Date(day * DAY_MS));
  clock.midnights.set(day, minutes);
  return minutes;
}

const shownBy = ({ format }: Clock, at: Date): number =>
  minutesOf(format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '');

function minutesOf(written: string): number {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(written) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
