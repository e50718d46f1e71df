import { expect, test } from 'vitest';
import { isSystemPath } from '../newsroom/index.ts';
import { type Route, routeOf } from './route.ts';

const archive = (period: string, { page = 1, isWritten = true } = {}): Route => ({
  to: 'archive',
  period,
  page,
  isWritten,
});

const query = (key: string, part: Partial<Extract<Route, { to: 'query' }>> = {}): Route => ({
  ...{ to: 'query', key, page: 1, commentsPage: 1, feed: null },
  ...part,
});

const ROUTES: readonly (readonly [path: string, route: Route, why: string])[] = [
  ['/', { to: 'front' }, 'the front page'],
  ['search?q=a', { to: 'moved', location: '/search/?q=a' }, 'a search of WordPress'],
  ['/search/%D9%85%D8%A7/', { to: 'moved', location: '/search/?q=%D9%85%D8%A7' }, 'the same by its path'],
  ['/search/a/feed/rss2/', { to: 'moved', location: '/search/?q=a' }, 'the feed of one'],
  ['/feed/', { to: 'feed', list: '/', form: 'rss', isWritten: true }, 'the feed of the paper'],
  ['/feed', { to: 'feed', list: '/', form: 'rss', isWritten: false }, 'without its slash'],
  ['/feed/atom/', { to: 'feed', list: '/', form: 'atom', isWritten: true }, 'Atom'],
  ['/feed/rss2/', { to: 'feed', list: '/', form: 'rss', isWritten: false }, 'another name of WordPress'],
  [
    '/category/world/feed/',
    { to: 'feed', list: '/category/world/', form: 'rss', isWritten: true },
    'a category of WordPress',
  ],
  [
    '/%D8%B9%D8%A7%D9%84%D9%85/page/2/',
    { to: 'page', list: '/%D8%B9%D8%A7%D9%84%D9%85/', page: 2, isWritten: true },
    'a further page',
  ],
  ['/world/page/1/', { to: 'page', list: '/world/', page: 1, isWritten: false }, 'the first page is the list itself'],
  ['/world/page/2', { to: 'page', list: '/world/', page: 2, isWritten: false }, 'a page without its slash'],
  ['/page/2/', { to: 'page', list: '/', page: 2, isWritten: true }, 'a further page of all news'],
  ['/page/1/', { to: 'page', list: '/', page: 1, isWritten: false }, 'the first page of all news is the front page'],
  ['/page/1', { to: 'page', list: '/', page: 1, isWritten: false }, 'the same without its slash'],
  ['/page/2', { to: 'page', list: '/', page: 2, isWritten: false }, 'a page of all news without its slash'],
  ['/page/', { to: 'address' }, 'no page at all'],
  ['/page/2/feed/', { to: 'feed', list: '/page/2/', form: 'rss', isWritten: true }, 'a page is no list of its own'],
  ['/world/page/02/', { to: 'page', list: '/world/', page: 2, isWritten: false }, 'a page with a needless nought'],
  ['/world/page/0/', { to: 'page', list: '/world/', page: 0, isWritten: true }, 'no list has a page 0, and says so'],
  ['/2026/11/24/', archive('2026-11-24'), 'a day'],
  ['/2026/11/24/page/3/', archive('2026-11-24', { page: 3 }), 'a further page of a day'],
  ['/2026/11/24/page/3', archive('2026-11-24', { page: 3, isWritten: false }), 'a page of a day without its slash'],
  ['/2026/11/24/page/1/', archive('2026-11-24', { isWritten: false }), 'the first page of a day is the day'],
  ['/2026/11/', archive('2026-11'), 'a month'],
  ['/2026/', archive('2026'), 'a year'],
  ['/2026/page/2/', archive('2026', { page: 2 }), 'a further page of a year'],
  ['/2026/5/3', archive('2026-05-03', { isWritten: false }), 'a day without its noughts'],
  ['/2026/11/feed/', archive('2026-11', { isWritten: false }), 'the feed of a month'],
  ['/date/2026/11/', archive('2026-11', { isWritten: false }), 'a month where addresses are numbers'],
  ['/archives/date/2026/11/page/2/', archive('2026-11', { page: 2, isWritten: false }), 'a page of it'],
  ['/2026/02/30/', { to: 'address' }, 'no such day'],
  ['/2026/13/', { to: 'address' }, 'no such month'],
  ['/0000/01/01/', { to: 'address' }, 'no such year'],
  ['/index.php', { to: 'moved', location: '/' }, 'the file behind the front page'],
  ['/index.php/2026/11/', archive('2026-11', { isWritten: false }), 'behind that file'],
  [
    '/index.php/category/world/feed/atom/',
    { to: 'feed', list: '/category/world/', form: 'atom', isWritten: false },
    'a feed behind that file',
  ],
  ['//world//page/2/', { to: 'page', list: '/world/', page: 2, isWritten: false }, 'with slashes too many'],
  ['//', { to: 'moved', location: '/' }, 'nothing but slashes'],
  ['/favicon.svg', { to: 'icon' }, 'the icon'],
  ['/favicon.ico', { to: 'moved', location: '/favicon.svg' }, 'where browsers look for one unasked'],
  ['//favicon.svg', { to: 'moved', location: '/favicon.svg' }, 'the icon with slashes too many'],
  ['/index.php/index.php', { to: 'moved', location: '/' }, 'the file twice'],
  ['//robots.txt', { to: 'moved', location: '/robots.txt' }, 'a file with slashes too many'],
  ['/index.php/index.php/robots.txt', { to: 'moved', location: '/robots.txt' }, 'behind that file, twice'],
  ['/index.php//sitemap.xml', { to: 'moved', location: '/sitemap.xml' }, 'the sitemap behind it'],
  ['///sitemap-sections.xml', { to: 'moved', location: '/sitemap-sections.xml' }, 'its sections, and slashes'],
  [
    '//index.php///index.php//sitemap-articles-1.xml',
    { to: 'moved', location: '/sitemap-articles-1.xml' },
    'a part of it behind both',
  ],
  ['//sitemap-drafts-1.xml', { to: 'address' }, 'no such list either'],
  ['/comments/feed/', { to: 'moved', location: '/feed/' }, 'the feed of all comments'],
  ['/wp-rss2.php', { to: 'moved', location: '/feed/' }, 'a feed of WordPress 1'],
  ['/wp-sitemap-posts-post-1.xml', { to: 'moved', location: '/sitemap.xml' }, "a part of WordPress's sitemap"],
  ['/post-sitemap2.xml', { to: 'moved', location: '/sitemap.xml' }, "a part of Yoast's"],
  ['/wp-content/uploads/2024/05/x-300x200.JPG', { to: 'upload' }, 'a picture'],
  ['/wp-content/uploads/2024/05/x%2Ejpg', { to: 'upload' }, 'one with its dot encoded'],
  ['/wp-content/uploads/.jpg', { to: 'address' }, 'an ending without a name'],
  ['/a/comment-7/', { to: 'comment', article: '/a/', number: '7' }, 'a comment by its number in an old site'],
  ['/a/comment-7x/', { to: 'address' }, 'a name that begins so'],
  ['?post=12', query('post=12'), 'what WordPress had at a number'],
  ['page/2/?cat=3', query('cat=3', { page: 2 }), 'a page of a category by its number'],
  ['feed/atom/?cat=3', query('cat=3', { feed: 'atom' }), 'its feed'],
  [
    'comment-page-2/?post=12',
    query('post=12', { commentsPage: 2 }),
    'a page of the comments of an article by its number',
  ],
  ['/sitemap.xml', { to: 'sitemap' }, 'the sitemap'],
  ['/sitemap-sections.xml', { to: 'sitemapSections' }, 'its sections'],
  ['/sitemap-articles-12.xml', { to: 'sitemapPart', of: 'articles', part: 12 }, 'a part of it'],
  ['/sitemap-articles-0.xml', { to: 'address' }, 'parts count from 1'],
  ['/sitemap-drafts-1.xml', { to: 'address' }, 'no such list'],
  ['/wp-sitemap.xml', { to: 'moved', location: '/sitemap.xml' }, 'the sitemap of WordPress'],
  ['/feeding-the-birds/', { to: 'address' }, 'a slug that begins like a feed'],
  ['/%D8', { to: 'address' }, 'an escape that was cut'],
];

for (const [path, route, why] of ROUTES)
  test(`${why}: ${path}`, () => {
    expect(routeOf(path)).toEqual(route);
  });

/** What the site looks up among the addresses, be it first or at last. */
const LOOKED_UP: readonly Route['to'][] = ['address', 'upload', 'comments', 'comment'];

const PATHS = [
  ...['/', '/feed/', '/feed/atom/', '/world/feed/', '/world/page/2/', '/page/2/', '/2026/', '/2026/11/24/'],
  ...['/robots.txt/', '/sitemap.xml/', '/sitemap-articles-1.xml/', '/post-sitemap2.xml/', '/wp-sitemap.xml/'],
  ...['/favicon.ico/', '/favicon.svg/', '/search/a/', '/wp-rss2.php/'],
  ...['/tag/a/', '/category/a/', '/author/a/', '/a/', '/a.html/', '/a/comment-page-2/', '/a/atom/', '/a.xml/'],
  ...['/wp-content/uploads/2016/05/x.jpg/', '/news/12/', '/2016/05/a/', '/feeds/', '/mysearch/'],
];

for (const path of PATHS)
  test(`whether ${path} is the system's own is told to the newsroom as the site has it`, () => {
    // A file has no slash at its end, of which the form in which addresses are kept knows nothing.
    const asked = /\.\w+\/$/.test(path) ? path.slice(0, -1) : path;
    expect(isSystemPath(path)).toBe(!LOOKED_UP.includes(routeOf(asked).to));
  });
