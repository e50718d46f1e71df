import { isArchive, isWritable } from './reserved.ts';

/** Below these first steps the system answers by itself, whatever follows. */
const DOORS: ReadonlySet<string> = new Set([
  ...['api', 'health', 'metrics', 'assets', 'media', 'studio', 'search'],
  ...['wp-admin', 'wp-includes', 'wp-json'],
]);

/** Files that the site has or leads on from, and programs of WordPress, which there are none of. */
const FILE = /^\/(?:robots\.txt|favicon\.(?:ico|svg)|[a-z\d_-]*sitemap[a-z\d_-]*\.xml|(?:xmlrpc|wp-[a-z\d-]+)\.php)\/$/;

/** A feed of a list, or a further page of one. */
const OF_LIST = /\/feed\/(?:(?:feed|atom|rss2?|rdf)\/)?$|\/page\/\d{1,9}\/$/;

/**
 * Whether the system answers at a path by itself, so that nothing could be led on from there by hand: the front page,
 * archives, feeds, files. What the site makes of a path stands in site/route.ts, which a test compares.
 *
 * @param path as `addressKey` gives it
 */
export function isSystemPath(path: string): boolean {
  const [first] = path.split('/').filter((step) => step !== '');
  return first === undefined || DOORS.has(first) || FILE.test(path) || OF_LIST.test(path) || isArchive(path);
}

/** Whether an address that is nobody's may be led on: it can be written and kept, and the system isn't there itself. */
export const mayLeadFrom = (path: string): boolean => isWritable(path) && !isSystemPath(path);
