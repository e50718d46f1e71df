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

/** The tags of the archives that list what was published at an instant; none where it isn't known. */
export function archiveTags(publishedAt: Date | null, zone: string): readonly string[] {
  if (publishedAt === null) return [];
  const day = dayInZone(publishedAt, zone);
  return [`day:${day}`, `month:${day.slice(0, 'YYYY-MM'.length)}`];
}
