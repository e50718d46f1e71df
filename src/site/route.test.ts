import { expect, test } from 'vitest';
import { type Route, routeOf } from './route.ts';

const ROUTES: readonly (readonly [path: string, route: Route, why: string])[] = [
  ['/', { to: 'front' }, 'the front page'],
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
  ['/2026/11/24/', { to: 'day', day: '2026-11-24', page: 1 }, 'a day'],
  ['/2026/11/24/page/3/', { to: 'day', day: '2026-11-24', page: 3 }, 'a further page of a day'],
  ['/2026/11/24/page/3', { to: 'moved', location: '/2026/11/24/page/3/' }, 'a page of a day without its slash'],
  ['/2026/11/24/page/1/', { to: 'moved', location: '/2026/11/24/' }, 'the first page of a day is the day'],
  ['/2026/02/30/', { to: 'address' }, 'no such day'],
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
