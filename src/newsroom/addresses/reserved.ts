/** Parts of addresses that the system answers itself (pages of lists, feeds, files, programs) or WordPress did. */
const RESERVED: ReadonlySet<string> = new Set([
  ...['page', 'feed', 'author', 'tag', 'category', 'comments', 'search', 'sitemap', 'robots', 'favicon'],
  ...['api', 'health', 'metrics', 'assets', 'media', 'studio', 'login', 'account'],
  ...['wp-admin', 'wp-content', 'wp-includes', 'wp-json', 'wp-login', 'wp-sitemap'],
]);

/** Four digits begin the archive of a year. */
const YEAR = /^\d{4}$/;

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
