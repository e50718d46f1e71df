/** A date as a page gives it, and what of it can stand on a clock. */
export type KnownInstant = {
  /** Null when the page doesn't even say the day: an instant would be invented. */
  readonly instant: Date | null;
  readonly precision: 'instant' | 'day' | 'coarser';
};

const PARTS = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
const MINUTE_MS = 60_000;

/**
 * The instant of a page's date. A time without its offset is one on the clocks of the zone, and a day alone is that
 * day's beginning there.
 *
 * @example knownInstant('2019-03-03', 'Asia/Damascus').instant // 2019-03-02T22:00:00Z
 */
export function knownInstant(published: string, zone: string): KnownInstant {
  const [, year, month, day, hour, minute, second = '00', offset] = PARTS.exec(published) ?? [];
  if (day === undefined) return { instant: null, precision: 'coarser' };
  const clock = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second}`;
  if (hour !== undefined && offset !== undefined)
    return { instant: new Date(clock + offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')), precision: 'instant' };
  return { instant: onClocksOf(zone, new Date(`${clock}Z`)), precision: hour === undefined ? 'day' : 'instant' };
}

/** The instant at which the clocks of a zone show what `wall` shows in UTC. */
function onClocksOf(zone: string, wall: Date): Date {
  // The offset may change between the guess and the answer, so it is asked for twice.
  const guess = new Date(wall.getTime() - offsetMs(zone, wall));
  return new Date(wall.getTime() - offsetMs(zone, guess));
}

function offsetMs(zone: string, at: Date): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const written = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0'] = /([+-])(\d{2}):?(\d{2})?/.exec(written) ?? [];
  if (hours === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}
