import { type OldSite, ownAddressOf } from './old-site.ts';

/** Parameters by which WordPress finds one text by its number, and lists by theirs. */
const BY_ARTICLE_NUMBER = ['p', 'page_id', 'attachment_id'];
const AT_ROOT = /^\/*(?:index\.php\/?)?$/;
const BY_OTHERS = ['cat', 'tag', 'author', 'author_name', 'category_name', 'm', 'feed'];

/** A longer name is that of no page: no server answers at such an address, and no index takes it. */
export const MOST_KEY_BYTES = 2_000;

/**
 * One name for each page of the old site, however a link to it is written: `?p=12`, or its path decoded, in lower
 * case, with a slash at both ends. Null for what isn't an address of the site.
 *
 * @example linkKeyOf('//www.alsahel.example/2019/%D8%AE%D8%A8%D8%B1?utm_source=x#top', site) // '/2019/خبر/'
 */
export function linkKeyOf(link: string, site: OldSite): string | null {
  const key = keyOf(link, site);
  return key === null || Buffer.byteLength(key) > MOST_KEY_BYTES ? null : key;
}

function keyOf(link: string, site: OldSite): string | null {
  const own = ownAddressOf(link, site);
  if (own === null) return null;
  const byQuery = own.query.size > 0 && AT_ROOT.test(own.path) ? queryKeyOf(own.query) : null;
  if (byQuery !== null) return byQuery;
  const segments = own.path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.');
  if (segments[0] === 'index.php') segments.shift();
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

/** Which of the site's pages a query at its root asks for. */
function queryKeyOf(query: URLSearchParams): string | null {
  const number = BY_ARTICLE_NUMBER.map((name) => query.get(name)).find((value) => value !== null) ?? '';
  if (/^\d{1,15}$/.test(number)) return `?p=${Number(number)}`;
  const other = BY_OTHERS.find((name) => query.has(name));
  return other === undefined ? null : `?${other}=${query.get(other)}`;
}

/** The `#part` of a link, as it is written; '' where there is none. */
export const fragmentOf = (link: string): string => /#.+$/s.exec(link)?.[0] ?? '';
