import { dayNumber, wallTimeIn } from './civil-day.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;

/** A day, perhaps with an hour, as an editor writes it: `2026-11-22 16:40`. */
const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}))?$/;

/**
 * The instant at which the wall clock of a zone shows a time; null when that is no time. A time that the clock
 * skips in spring is the one as far past the jump; of two in autumn the first.
 */
export function instantOf(text: string, zone: string): Date | null {
  const [, year, month, day, hour = '00', minute = '00'] = WRITTEN.exec(text.trim()) ?? [];
  const asked = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:00Z`);
  if (Number.isNaN(asked) || new Date(asked).getUTCDate() !== Number(day)) return null;
  // The offset at the same reading of UTC is right but near a change of clocks; the second look is right there too.
  const before = asked - offsetAt(new Date(asked - DAY_MINUTES * MINUTE_MS), zone);
  const after = asked - offsetAt(new Date(asked), zone);
  const shows = (instant: number) => offsetAt(new Date(instant), zone) === asked - instant;
  return new Date(shows(before) || !shows(after) ? before : after);
}

/** How far the zone's clock is ahead of UTC. */
function offsetAt(when: Date, zone: string): number {
  const wall = wallTimeIn(zone, when);
  const shown = dayNumber(wall) * DAY_MINUTES + wall.hour * 60 + wall.minute;
  return (shown - Math.floor(when.getTime() / MINUTE_MS)) * MINUTE_MS;
}
