import { dayInZone } from '../newsroom/index.ts';

const DAY_MS = 86_400_000;
/** Civil days begin at most this long before or after the day of UTC. */
const FARTHEST_MS = 16 * 3_600_000;

/** The civil day so many days after another; both as ISO 8601 writes them. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/**
 * The first instant of a civil day in a zone (an IANA name), or of one so many days later. Found by halving, since a day
 * may begin at one o'clock.
 *
 * @example beginningOfDay('Asia/Damascus', '2026-03-01') // 2026-02-28T21:00:00Z
 */
export function beginningOfDay(zone: string, day: string, daysLater = 0): Date {
  const wanted = dayAfter(day, daysLater);
  const known = beginnings.get(`${zone} ${wanted}`);
  if (known !== undefined) return known;
  const found = firstInstantOf(zone, wanted);
  if (beginnings.size >= MOST_REMEMBERED) beginnings.clear();
  beginnings.set(`${zone} ${wanted}`, found);
  return found;
}

/** Every search asks when the year began. */
const beginnings = new Map<string, Date>();
const MOST_REMEMBERED = 100;

function firstInstantOf(zone: string, wanted: string): Date {
  let before = Date.parse(wanted) - FARTHEST_MS;
  let after = Date.parse(wanted) + FARTHEST_MS;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayInZone(new Date(middle), zone) < wanted) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** The year that it is in a zone, as ISO 8601 writes it. */
export const yearIn = (zone: string, now: Date): string => dayInZone(now, zone).slice(0, 'YYYY'.length);
