import type { WxrItem } from '../wxr/index.ts';
import { instantOnClocksOf, offsetMinutesIn } from './zone-clock.ts';

/** When an item says it was published and changed; null where it doesn't say, or says what can't be. */
export type ItemDates = {
  readonly publishedAt: Date | null;
  readonly updatedAt: Date | null;
  /** How far the site's clock was ahead of GMT when it was published; null unless both are given and go together. */
  readonly offsetMinutes: number | null;
};

/** Both readings of one moment. */
type Clocked = Pick<WxrItem, 'date' | 'dateGmt'>;
type Dated = Pick<WxrItem, 'status' | 'date' | 'dateGmt' | 'modifiedGmt' | 'pubDate'>;

const STAMP = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?Z?$/;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const RFC_822 =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s*(?:GMT|UTC?|Z|([+-]\d{2}):?(\d{2}))$/i;

/** Years in which an article can have been published. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2100];
const MINUTE_MS = 60_000;

/** WordPress writes these with the day they were begun, and no publication. */
const UNPUBLISHED = new Set(['draft', 'pending', 'auto-draft']);

/**
 * The dates of an item. GMT counts where it is good; else the site's own clock, in its zone (an IANA name, or an
 * offset such as `+03:00`); else, for what was published, the date that feeds were given.
 */
export function datesOf(item: Dated, zone: string): ItemDates {
  const gmt = wallOf(item.dateGmt);
  const local = wallOf(item.date);
  const byClock = gmt ?? onClocks(local, zone);
  const modified = wallOf(item.modifiedGmt);
  if (UNPUBLISHED.has(item.status)) return { publishedAt: null, updatedAt: modified ?? byClock, offsetMinutes: null };
  const publishedAt = byClock ?? feedDateOf(item.pubDate) ?? modified;
  return {
    publishedAt,
    updatedAt: modified !== null && publishedAt !== null && modified < publishedAt ? publishedAt : modified,
    offsetMinutes: gmt === null || local === null ? null : offsetBetween(local, gmt),
  };
}

/** When something was written that has no other dates, such as a comment; null where it doesn't say. */
export const writtenAtOf = ({ date, dateGmt }: Clocked, zone: string): Date | null =>
  wallOf(dateGmt) ?? onClocks(wallOf(date), zone);

const onClocks = (wall: Date | null, zone: string): Date | null =>
  wall === null ? null : instantOnClocksOf(zone, wall);

/** The offset of a site's clock on which most items agree; null where none says one. */
export function offsetMinutesOf(items: Iterable<Clocked>): number | null {
  const counts = new Map<number, number>();
  for (const { date, dateGmt } of items) {
    const [local, gmt] = [wallOf(date), wallOf(dateGmt)];
    const offset = local === null || gmt === null ? null : offsetBetween(local, gmt);
    if (offset !== null) counts.set(offset, (counts.get(offset) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Of the zones (IANA names) the one whose clock, summer time and all, most items were dated by; null for none. */
export function zoneOf(items: Iterable<Clocked>, zones: readonly string[]): string | null {
  const said = [...items].flatMap(({ date, dateGmt }) => {
    const [local, gmt] = [wallOf(date), wallOf(dateGmt)];
    const offset = local === null || gmt === null ? null : offsetBetween(local, gmt);
    return offset === null || gmt === null ? [] : [{ gmt, offset }];
  });
  const agreeing = zones.map((zone) => ({
    zone,
    count: said.filter(({ gmt, offset }) => offsetMinutesIn(zone, gmt) === offset).length,
  }));
  const best = agreeing.reduce<{ zone: string; count: number } | null>(
    (most, one) => (one.count > (most?.count ?? 0) ? one : most),
    null,
  );
  return best === null || best.count * 2 < said.length ? null : best.zone;
}

/** The wall clock's reading as if it were GMT; null for what is no date, or none of our times. */
function wallOf(stamp: string): Date | null {
  const said = stamp.trim();
  if (!STAMP.test(said)) return null;
  // Every part of a stamp has its place, and each of a site's comments has two: the parts needn't be cut out.
  const second = said[16] === ':' ? digits(said, 17, 19) : 0;
  const day = digits(said, 8, 10);
  return dateOf(digits(said, 0, 4), digits(said, 5, 7), day, digits(said, 11, 13), digits(said, 14, 16), second);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}
const ZERO = 0x30;

function feedDateOf(stamp: string): Date | null {
  const [, day, month = '', year, hour, minute, second = '00', hours = '+00', minutes = '00'] =
    RFC_822.exec(stamp.trim()) ?? [];
  const at = MONTHS.indexOf(month.toLowerCase());
  if (year === undefined || at < 0 || at % 3 !== 0) return null;
  const wall = dateOf(Number(year), at / 3 + 1, Number(day), Number(hour), Number(minute), Number(second));
  const ahead = Number(hours) * 60 + (hours.startsWith('-') ? -1 : 1) * Number(minutes);
  return wall === null ? null : new Date(wall.getTime() - ahead * MINUTE_MS);
}

function dateOf(year: number, month: number, day: number, hour: number, minute: number, second: number): Date | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A day that doesn't exist would silently become another.
  return date.getUTCMonth() === month - 1 && (date.getUTCDate() === day || hour > 22) ? date : null;
}

/** Offsets of the world's clocks: whole quarters of an hour from -12:00 to +14:00. */
function offsetBetween(local: Date, gmt: Date): number | null {
  const minutes = (local.getTime() - gmt.getTime()) / MINUTE_MS;
  return minutes % 15 === 0 && minutes >= -12 * 60 && minutes <= 14 * 60 ? minutes : null;
}
