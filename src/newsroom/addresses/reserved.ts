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
