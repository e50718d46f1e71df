const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The civil day on which an instant falls in a zone, as ISO 8601 writes it.
 *
 * @example dayInZone(new Date('2026-11-24T22:30:00Z'), 'Asia/Damascus') // '2026-11-25'
 */
export function dayInZone(instant: Date, zone: string): string {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day}`;
}
