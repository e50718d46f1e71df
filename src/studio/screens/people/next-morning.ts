/** When the night ends, where nobody says otherwise: the desk of the morning is there then. */
const MORNING = '06:00';

const DAY_MS = 86_400_000;

/**
 * The next morning by the clock of a zone, as a field for date and time takes it.
 *
 * @example nextMorning(new Date('2026-11-24T20:50:00Z'), 'Asia/Damascus') // '2026-11-25T06:00'
 */
export function nextMorning(now: Date, zone: string): string {
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(now);
  const [day = '', time = ''] = wall.split(' ');
  const next = time < MORNING ? day : new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  return `${next}T${MORNING}`;
}
