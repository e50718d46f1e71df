const MINUTE_MS = 60_000;
const OFFSET = /([+-])(\d{1,2}):?(\d{2})?/;

/** Making one takes longer than asking it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** The instant at which the clocks of a zone (an IANA name or `+03:00`) show what `wall` shows in GMT. */
export function instantOnClocksOf(zone: string, wall: Date): Date {
  // The offset may change between the guess and the answer, so it is asked for twice.
  const guess = new Date(wall.getTime() - offsetMinutesIn(zone, wall) * MINUTE_MS);
  return new Date(wall.getTime() - offsetMinutesIn(zone, guess) * MINUTE_MS);
}

/** How far the clocks of a zone are ahead of GMT at an instant, in minutes. */
export function offsetMinutesIn(zone: string, at: Date): number {
  if (/^[+-]/.test(zone)) return minutesOf(zone);
  const clock = clocks.get(zone) ?? new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  clocks.set(zone, clock);
  return minutesOf(clock.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '');
}

function minutesOf(written: string): number {
  const [, sign, hours, minutes = '0'] = OFFSET.exec(written) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
