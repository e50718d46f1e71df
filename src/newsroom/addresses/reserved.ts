import { MOST_ADDRESS_BYTES } from './address-key.ts';

/** Parts of addresses that the system answers itself (pages of lists, feeds, files, programs) or WordPress did. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['page', 'feed', 'author', 'tag', 'category', 'comments', 'search', 'sitemap', 'robots', 'favicon'],
  ...['api', 'health', 'metrics', 'assets', 'media', 'studio', 'login', 'account'],
  ...['wp-admin', 'wp-content', 'wp-includes', 'wp-json', 'wp-login', 'wp-sitemap'],
]);

/** Four digits begin the archive of a year. */
const YEAR = /^\d{4}$/;
const MONTH_OR_DAY = /^\d{1,2}$/;

/** Whether nothing of the newsroom may be named so in an address. */
export const isReserved = (slug: string): boolean => RESERVED.has(slug) || YEAR.test(slug);

/** What follows a list's address wherever it lies: its further pages, and its feed. */
const AFTER_LISTS: ReadonlySet<string> = new Set(['page', 'feed']);

/** The word of a pattern by which articles would live where the system answers itself; null where there is none. */
export function reservedIn(pattern: string): string | null {
  const [first = '', ...others] = pattern.split('/').filter((step) => step !== '');
  if (isReserved(first)) return first;
  return others.find((step) => AFTER_LISTS.has(step)) ?? null;
}

/** What no eye sees in an address: marks of direction, joiners, controls, blanks. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Co}\p{Cn}]/u;

/**
 * What divides parts of an address when it stands in it decoded, or looks like an escape. A percent sign that is only
 * itself (`خصم-50%`) is written as `%25` and read back as one.
 */
const AMBIGUOUS = /[?#\\]|\/\/|%[0-9a-f]{2}/i;

/** Whether a decoded path can be read aloud, written again as it was, and kept. */
export const isWritable = (path: string): boolean =>
  !UNSEEN.test(path) && !AMBIGUOUS.test(path) && Buffer.byteLength(path) <= MOST_ADDRESS_BYTES;

/** Whether a path is that of a year, a month or a day; it may be one that no calendar has. */
export function isArchive(path: string): boolean {
  const [first = '', ...others] = path.split('/').filter((step) => step !== '');
  return YEAR.test(first) && others.length <= 2 && others.every((step) => MONTH_OR_DAY.test(step));
}

/**
 * Whether an article or page may have a decoded path as its own: not where the system answers itself, nothing in it
 * that can't be seen or read aloud, and no longer than can be kept. Years may begin it (`/2019/05/خبر/`), but not be all of it.
 */
export function mayStandAt(path: string): boolean {
  if (!isWritable(path)) return false;
  const [first, ...others] = path.split('/').filter((step) => step !== '');
  if (first === undefined || RESERVED.has(first)) return false;
  return !isArchive(path) && !others.some((step) => AFTER_LISTS.has(step));
}
