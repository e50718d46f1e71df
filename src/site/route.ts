import { isPicturePath, type SitemapList } from '../newsroom/index.ts';
import { archiveAddress, pageAddress } from './addresses.ts';
import { ICON_PATH } from './icon.ts';

/** The two forms of a feed. */
export type FeedForm = 'rss' | 'atom';

/**
 * What a path asks for, as far as its form tells. `list` is the path of the thing whose list it is, as it came;
 * only the address table knows what stands there. `isWritten`: it is written as we write it, and not as somebody else
 * does.
 */
export type Route =
  | { readonly to: 'front' }
  | { readonly to: 'icon' }
  | { readonly to: 'robots' }
  | { readonly to: 'sitemap' }
  | { readonly to: 'sitemapSections' }
  | { readonly to: 'sitemapPart'; readonly of: SitemapList; readonly part: number }
  | FeedRoute
  | ListRoute
  | CommentsRoute
  | CommentRoute
  | ArchiveRoute
  | QueryRoute
  | { readonly to: 'upload' }
  | { readonly to: 'moved'; readonly location: string }
  | { readonly to: 'address' };

/** What was published in a period: a year, a month or a day, as ISO 8601 writes it. */
export type ArchiveRoute = {
  readonly to: 'archive';
  readonly period: string;
  readonly page: number;
  readonly isWritten: boolean;
};

/** What WordPress had at a query, by its key; a page of it or its feed, where it is a list, or a page of its comments. */
export type QueryRoute = {
  readonly to: 'query';
  readonly key: string;
  readonly page: number;
  readonly commentsPage: number;
  readonly feed: FeedForm | null;
};

/** A feed. */
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

/** A further page of the comments of what lies at `article`, as it came. */
export type CommentsRoute = { readonly to: 'comments'; readonly article: string; readonly page: number };

/** A comment of what lies at `article`, by its number in an old site, for whoever doesn't know on which page it stands. */
export type CommentRoute = { readonly to: 'comment'; readonly article: string; readonly number: string };

/** Files of the site. */
const FILES: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['/', { to: 'front' }],
  [ICON_PATH, { to: 'icon' }],
  ['/robots.txt', { to: 'robots' }],
  ['/sitemap.xml', { to: 'sitemap' }],
  ['/sitemap-sections.xml', { to: 'sitemapSections' }],
]);

/** Files that others have in the place of ours: the icon that is asked for by whoever reads no page; sitemaps of WordPress 5.5, of Yoast SEO and Rank Math; feeds of old. */
const MOVED: readonly (readonly [RegExp, string])[] = [
  [/^\/favicon\.ico$/, ICON_PATH],
  [/^\/(?:wp-sitemap(?:-[a-z\d_-]+-\d+)?|sitemap_index|sitemap-index|[a-z\d_-]+-sitemap\d*)\.xml$/, '/sitemap.xml'],
  [/^\/wp-(?:rss2?|rdf|feed|commentsrss2)\.php$/, '/feed/'],
  [/^\/wp-atom\.php$/, '/feed/atom/'],
  // We have no feed of comments; who reads one hears at least of the paper.
  [/^\/comments\/feed(?:\/(?:feed|rss2?|rdf))?\/?$/, '/feed/'],
  [/^\/comments\/feed\/atom\/?$/, '/feed/atom/'],
];

/** Before what was typed into a former site's search; more than this is cut. */
const SEARCH = 'search?';
const MOST_TYPED = 400;

/** WordPress's address of a search, its pages and feeds behind it. */
const FORMER_SEARCH = /^\/search\/([^/]+)(?:\/(?:page|feed)\/.*)?\/?$/;

const SITEMAP_PART = /^\/sitemap-(articles|authors|tags|pages)-([1-9]\d{0,5})\.xml$/;
/** WordPress answers at these names; RDF readers take RSS. */
const FEED = /^(\/|\/.*\/)feed(?:\/(feed|atom|rss|rss2|rdf))?\/?$/;
const BARE_FEED = /^(\/|\/.*\/)(atom|rss|rss2|rdf)\/?$/;
const PAGE = /^(\/|\/.*\/)page\/(\d{1,9})\/?$/;
const COMMENT_PAGE = /^(\/.+\/)comment-page-(\d{1,6})\/?$/;
const COMMENT = /^(\/.+\/)comment-(\d{1,18})\/$/;
/** WordPress has `date` before it where an address of an article could be taken for one. */
const ARCHIVE =
  /^(?:(?:\/archives)?\/date)?\/(\d{4})(?:\/(\d{1,2})(?:\/(\d{1,2}))?)?(?:\/page\/(\d{1,9})|\/feed(?:\/\w+)?)?\/?$/;
/** What servers let pass before and within a path, and WordPress writes where they can't rewrite addresses. */
const NEEDLESS = /^\/+index\.php(?=\/|$)|\/+(?=\/)/g;

/** Reads a path (without query, as it came in the request), or what `targetKey` made of one with its query. */
export function routeOf(path: string): Route {
  if (path.startsWith(SEARCH)) return { to: 'moved', location: `/search/${path.slice(SEARCH.length - 1)}` };
  const [, words] = FORMER_SEARCH.exec(path) ?? [];
  if (words !== undefined) return { to: 'moved', location: `/search/?q=${words}` };
  if (!path.startsWith('/')) return queryRoute(path);
  const plain = path.replace(NEEDLESS, '');
  if (plain !== path) return unwritten(plain === '' ? '/' : plain);
  const file = FILES.get(path);
  if (file !== undefined) return file;
  const [, location] = MOVED.find(([form]) => form.test(path)) ?? [];
  if (location !== undefined) return { to: 'moved', location };
  return (
    sitemapRoute(path) ??
    archiveRoute(path) ??
    feedRoute(path) ??
    pageRoute(path) ??
    commentsRoute(path) ??
    commentRoute(path) ?? { to: isPicturePath(path) ? 'upload' : 'address' }
  );
}

/** What WordPress's search for some words is held under; no request can have it for its path. */
export const searchKey = (typed: string): string =>
  `${SEARCH}${new URLSearchParams({ q: typed.slice(0, MOST_TYPED) })}`;

/** What a path asks for that came with something needless, so that it leads on and answers nothing itself. */
function unwritten(plain: string): Route {
  const route = routeOf(plain);
  switch (route.to) {
    case 'front':
    case 'icon':
    case 'robots':
    case 'sitemap':
    case 'sitemapSections':
    case 'sitemapPart':
      return { to: 'moved', location: plain };
    default:
      return 'isWritten' in route ? { ...route, isWritten: false } : route;
  }
}

function queryRoute(key: string): QueryRoute {
  const end = key.indexOf('?');
  const [part = '', page = '1'] = /^page\/(\d+)\/$/.exec(key.slice(0, end)) ?? [];
  const [, commentsPage = '1'] = /^comment-page-(\d+)\/$/.exec(key.slice(0, end)) ?? [];
  const feed = part === '' ? feedRoute(`/${key.slice(0, end)}`) : null;
  return {
    ...{ to: 'query', key: key.slice(end + 1), page: Number(page), commentsPage: Number(commentsPage) },
    feed: feed?.form ?? null,
  };
}

function sitemapRoute(path: string): Route | null {
  const [, of, part] = SITEMAP_PART.exec(path) ?? [];
  return of === undefined ? null : { to: 'sitemapPart', of: of as SitemapList, part: Number(part) };
}

function feedRoute(path: string): FeedRoute | null {
  const [, list, name] = FEED.exec(path) ?? [];
  if (list === undefined) return null;
  const form = name === 'atom' ? 'atom' : 'rss';
  return { to: 'feed', list, form, isWritten: path === feedPath(list, form) };
}

/** The feed at a path that is nobody's: WordPress needs no `feed` before the name of its form. */
export function bareFeedRoute(path: string): FeedRoute | null {
  const [, list, name] = BARE_FEED.exec(path) ?? [];
  return list === undefined ? null : { to: 'feed', list, form: name === 'atom' ? 'atom' : 'rss', isWritten: false };
}

/** Where the feed of a list lies. */
export const feedPath = (list: string, form: FeedForm): string => `${list}feed/${form === 'atom' ? 'atom/' : ''}`;

/** A feed of an archive leads to the archive: what is past brings nothing new. */
function archiveRoute(path: string): ArchiveRoute | null {
  const [, year, month, day, digits = '1'] = ARCHIVE.exec(path) ?? [];
  if (year === undefined) return null;
  const steps = [year, month, day].filter((step) => step !== undefined);
  const period = steps.map((step) => step.padStart(2, '0')).join('-');
  if (!isPeriod(period)) return null;
  const page = Number(digits);
  return { to: 'archive', period, page, isWritten: path === pageAddress(archiveAddress(period), page) };
}

/** Whether the calendar has a period of this form: no 30 February, no month 13, and no year before the first. */
function isPeriod(written: string): boolean {
  const at = new Date(`${written}${'-01-01'.slice(written.length - 'YYYY'.length)}T00:00:00Z`);
  return !written.startsWith('0000') && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
}

function pageRoute(path: string): ListRoute | null {
  const [, list, digits] = PAGE.exec(path) ?? [];
  if (list === undefined) return null;
  const page = Number(digits);
  return { to: 'page', list, page, isWritten: path === pageAddress(list, page) };
}

function commentsRoute(path: string): CommentsRoute | null {
  const [, article, digits] = COMMENT_PAGE.exec(path) ?? [];
  return article === undefined ? null : { to: 'comments', article, page: Number(digits) };
}

function commentRoute(path: string): CommentRoute | null {
  const [, article, number] = COMMENT.exec(path) ?? [];
  return article === undefined || number === undefined ? null : { to: 'comment', article, number };
}
