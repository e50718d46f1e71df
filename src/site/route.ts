import type { SitemapList } from '../newsroom/index.ts';
import { dayAddress, pageAddress } from './addresses.ts';

/** The two forms of a feed. */
export type FeedForm = 'rss' | 'atom';

/**
 * What a path asks for, as far as its form tells. `list` is the path of the thing whose list it is, as it came;
 * only the address table knows what stands there.
 */
export type Route =
  | { readonly to: 'front' }
  | { readonly to: 'robots' }
  | { readonly to: 'sitemap' }
  | { readonly to: 'sitemapSections' }
  | { readonly to: 'sitemapPart'; readonly of: SitemapList; readonly part: number }
  | FeedRoute
  | ListRoute
  | { readonly to: 'day'; readonly day: string; readonly page: number }
  | { readonly to: 'moved'; readonly location: string }
  | { readonly to: 'address' };

/** A feed; `isWritten`: after its list it is written as we write it, and not as somebody else does. */
export type FeedRoute = {
  readonly to: 'feed';
  readonly list: string;
  readonly form: FeedForm;
  readonly isWritten: boolean;
};

/** A page of a list; that at `/` is all news. The first page is never written: it is the list itself. */
export type ListRoute = {
  readonly to: 'page';
  readonly list: string;
  readonly page: number;
  readonly isWritten: boolean;
};

/** Files of the site, and where others have the same (WordPress 5.5's sitemaps, Yoast SEO's). */
const FILES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/', { to: 'front' }],
  ['/robots.txt', { to: 'robots' }],
  ['/sitemap.xml', { to: 'sitemap' }],
  ['/sitemap-sections.xml', { to: 'sitemapSections' }],
  ['/wp-sitemap.xml', { to: 'moved', location: '/sitemap.xml' }],
  ['/sitemap_index.xml', { to: 'moved', location: '/sitemap.xml' }],
]);

const SITEMAP_PART = /^\/sitemap-(articles|authors|tags|pages)-([1-9]\d{0,5})\.xml$/;
/** WordPress answers at these four names; RDF readers take RSS. */
const FEED = /^(\/|\/.*\/)feed(?:\/(atom|rss|rss2|rdf))?\/?$/;
const PAGE = /^(\/|\/.*\/)page\/(\d{1,9})\/?$/;
const DAY = /^\/(\d{4})\/(\d\d)\/(\d\d)(?:\/page\/(\d{1,9}))?\/?$/;

/** Reads a path (without query, as it came in the request). */
export function routeOf(path: string): Route {
  const file = FILES.get(path);
  if (file !== undefined) return file;
  return sitemapRoute(path) ?? feedRoute(path) ?? dayRoute(path) ?? pageRoute(path) ?? { to: 'address' };
}

function sitemapRoute(path: string): Route | null {
  const [, of, part] = SITEMAP_PART.exec(path) ?? [];
  return of === undefined ? null : { to: 'sitemapPart', of: of as SitemapList, part: Number(part) };
}

function feedRoute(path: string): Route | null {
  const [, list, name] = FEED.exec(path) ?? [];
  if (list === undefined) return null;
  const form = name === 'atom' ? 'atom' : 'rss';
  return { to: 'feed', list, form, isWritten: path === feedPath(list, form) };
}

/** Where the feed of a list lies. */
export const feedPath = (list: string, form: FeedForm): string => `${list}feed/${form === 'atom' ? 'atom/' : ''}`;

function dayRoute(path: string): Route | null {
  const [, year, month, date, digits = '1'] = DAY.exec(path) ?? [];
  if (year === undefined) return null;
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) return null;
  const page = Number(digits);
  const location = pageAddress(dayAddress(day), page);
  return path === location ? { to: 'day', day, page } : { to: 'moved', location };
}

/** Whether the calendar has a day of this form: no 30 February. */
function isDay(written: string): boolean {
  const at = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

function pageRoute(path: string): Route | null {
  const [, list, digits] = PAGE.exec(path) ?? [];
  if (list === undefined) return null;
  const page = Number(digits);
  return { to: 'page', list, page, isWritten: path === pageAddress(list, page) };
}
