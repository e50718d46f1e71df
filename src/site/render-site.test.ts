import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { bodyFromPlainText, newBlockId } from '../body/index.ts';
import { ArticleContent } from '../newsroom/contract.ts';
import {
  actorWith,
  createAuthor,
  createSection,
  foundNewsroom,
  PAGE_SIZE,
  publishArticle,
  renameSection,
  saveDraft,
  site,
  updateSite,
  withdrawArticle,
} from '../newsroom/index.ts';
import type { Tx } from '../storage/index.ts';
import { exampleFrame } from './example-views.ts';
import { renderSite } from './render-site.ts';

const AT = new Date('2026-11-24T06:30:00Z');
const EDITOR = actorWith('person', 'سلمى', 'administrator');
const { assets } = exampleFrame();

/** A paper with one section and one article; and what stands at a path of it. */
async function paper() {
  const database = await testDatabase();
  const change = <Answer>(act: (tx: Tx) => Promise<Answer>) => database.db.transaction().execute(act);
  const made = await change(async (tx) => {
    await foundNewsroom(tx, EDITOR, AT, { name: 'السفوح', zone: 'Asia/Damascus' });
    const { sectionId } = await createSection(tx, EDITOR, AT, {
      parentId: null,
      name: 'محليات',
      slug: null,
      description: '',
    });
    const { authorId } = await createAuthor(tx, EDITOR, AT, {
      kind: 'staff',
      name: 'ramez',
      slug: null,
      role: '',
      bio: '',
      portraitId: null,
    });
    return { sectionId, authorId };
  });
  const publish = (headline: string) =>
    change(async (tx) => {
      const content = ArticleContent.parse({
        headline,
        body: bodyFromPlainText('عادت المياه مساء اليوم.', { newId: newBlockId }).body,
        sectionIds: [made.sectionId],
        authorIds: [made.authorId],
      });
      const { articleId, revisionId } = await saveDraft(tx, EDITOR, AT, { articleId: null, content });
      const { path } = await publishArticle(tx, EDITOR, AT, { articleId, basedOn: revisionId });
      return { articleId, path };
    });
  return {
    ...made,
    ...(await publish('عودة المياه إلى حيّ الطواحين')),
    change,
    publish,
    ask: async (path: string) => {
      const paper = await site(database.db);
      return renderSite({ db: database.db, site: paper, path, origin: 'http://127.0.0.1:1', now: AT, assets });
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

const SECTION = encodeURI('/محليات/');

const FOUND = [200, 'text/html; charset=utf-8'] as const;
const ANSWERS: readonly (readonly [path: string, status: number, contentType: string])[] = [
  ['/', ...FOUND],
  [SECTION, ...FOUND],
  ['/author/ramez/', ...FOUND],
  ['/2026/11/24/', ...FOUND],
  ['/feed/', 200, 'application/rss+xml; charset=utf-8'],
  ['/feed/atom/', 200, 'application/atom+xml; charset=utf-8'],
  [`${SECTION}feed/`, 200, 'application/rss+xml; charset=utf-8'],
  ['/author/ramez/feed/', 200, 'application/rss+xml; charset=utf-8'],
  ['/sitemap.xml', 200, 'application/xml; charset=utf-8'],
  ['/sitemap-sections.xml', 200, 'application/xml; charset=utf-8'],
  ['/sitemap-articles-1.xml', 200, 'application/xml; charset=utf-8'],
  ['/sitemap-authors-1.xml', 200, 'application/xml; charset=utf-8'],
  ['/favicon.svg', 200, 'image/svg+xml; charset=utf-8'],
  ['/robots.txt', 200, 'text/plain; charset=utf-8'],
  [`/category${SECTION}`, 301, 'text/html; charset=utf-8'],
  [`/category${SECTION}feed/`, 301, 'text/html; charset=utf-8'],
  ['//', 301, 'text/html; charset=utf-8'],
  ['/2026/11/', ...FOUND],
  ['/2026/', ...FOUND],
  ...[
    `${SECTION}page/2/`,
    '/page/2/',
    '/page/0/',
    '/page/9999/',
    `${SECTION}page/9999/`,
    `${SECTION}page/999999999/`,
    '/2025/01/01/',
    '/2025/01/',
    '/2025/',
    '/0000/01/01/',
    '/2026/11/page/2/',
    '/sitemap-articles-9.xml',
    '/sitemap-tags-1.xml',
  ].map((path) => [path, 404, 'text/html; charset=utf-8'] as const),
  ...['/nothing/', '/nothing/feed/', '/%D8', '/%', '/%2F/', '/%00/', '/../', `/${'x'.repeat(7000)}/`].map(
    (path) => [path, 404, 'text/html; charset=utf-8'] as const,
  ),
];

test('every path of a paper has its answer', async () => {
  await using news = await paper();
  for (const [path, status, contentType] of ANSWERS) {
    const answer = await news.ask(path);
    expect([path, answer.status, answer.contentType]).toEqual([path, status, contentType]);
  }
});

test('a page is dropped by everything it shows', async () => {
  await using news = await paper();
  const { tags } = await news.ask(encodeURI(news.path));
  expect(tags).toEqual(expect.arrayContaining(['site', `article:${news.articleId}`]));
  expect((await news.ask('/')).tags).toEqual(
    expect.arrayContaining(['site', 'front', 'latest', `article:${news.articleId}`]),
  );
});

test('all news goes on at /page/2/, canonical there, and is dropped by every publication', async () => {
  await using news = await paper();
  for (let count = 0; count < PAGE_SIZE; count += 1) await news.publish(`خبر ${count}`);
  const { status, body, tags, expiresAt } = await news.ask('/page/2/');
  expect([status, expiresAt]).toEqual([200, undefined]);
  expect(tags).toEqual(expect.arrayContaining(['site', 'latest', `article:${news.articleId}`]));
  for (const said of [
    '<link rel="canonical" href="http://127.0.0.1:1/page/2/"/>',
    '<link rel="prev" href="http://127.0.0.1:1/"/>',
    '"item":"http://127.0.0.1:1/page/2/"',
    '<h1>كل الأخبار</h1>',
    'عودة المياه إلى حيّ الطواحين',
  ])
    expect(body).toContain(said);
  expect((await news.ask('/')).body).toContain('href="/page/2/"');
  expect(await news.ask('/page/1/')).toMatchObject({ status: 301, location: '/' });
  // WordPress has ten on a page: what stood on its third is on our second.
  expect(await news.ask('/page/3/')).toMatchObject({ status: 301, location: '/page/2/' });
  expect((await news.ask('/page/4/')).status).toBe(404);
});

test('only the front page ends by itself, at midnight', async () => {
  await using news = await paper();
  expect((await news.ask('/')).expiresAt).toEqual(new Date('2026-11-24T21:00:00Z'));
  expect((await news.ask(SECTION)).expiresAt).toBeUndefined();
});

test('a renamed section is reached from its old address, its old feed and its old pages in one step', async () => {
  await using news = await paper();
  for (let count = 0; count < PAGE_SIZE; count += 1) await news.publish(`خبر ${count}`);
  await news.change((tx) =>
    renameSection(tx, EDITOR, AT, { sectionId: news.sectionId, name: 'مدن', slug: 'مدن', description: '' }),
  );
  for (const rest of ['', 'feed/', 'page/2/']) {
    const answer = await news.ask(SECTION + rest);
    expect([rest, answer.status, answer.location]).toEqual([rest, 301, encodeURI('/مدن/') + rest]);
  }
});

test('any spelling of an address reaches its page by one redirect', async () => {
  await using news = await paper();
  const small = SECTION.toLowerCase();
  for (const path of [small, '/محليات/', SECTION.slice(0, -1)]) {
    const answer = await news.ask(path);
    expect([path, answer.status, answer.location]).toEqual([path, 301, SECTION]);
  }
});

/** Every other way to write the address of a page, each with the one that it is. */
const otherWays = (canonical: string): readonly string[] => [
  canonical.toLowerCase(),
  decodeURI(canonical),
  decodeURI(canonical).normalize('NFD'),
  canonical.slice(0, -1),
  canonical.toLowerCase().slice(0, -1),
];

test('an article, a list, its pages and feeds are reached from any spelling by one redirect', async () => {
  await using news = await paper();
  for (let count = 0; count < PAGE_SIZE; count += 1) await news.publish(`خبر ${count}`);
  const reached = [
    ...[SECTION, `${SECTION}page/2/`, `${SECTION}feed/`, `${SECTION}feed/atom/`, encodeURI(news.path)].flatMap((home) =>
      otherWays(home)
        .filter((way) => way !== home)
        .map((way) => [way, home] as const),
    ),
    [`${SECTION.toLowerCase()}page/1`, SECTION],
    [`${SECTION}page/02/`, `${SECTION}page/2/`],
    [`${SECTION.toLowerCase()}feed/rss2`, `${SECTION}feed/`],
    [`${encodeURI(news.path)}page/1/`, encodeURI(news.path)],
    [`/category${SECTION}page/2`, `${SECTION}page/2/`],
    [`/category${SECTION.toLowerCase()}page/1/`, SECTION],
    [`/category${SECTION.toLowerCase()}feed`, `${SECTION}feed/`],
    ['/page/1', '/'],
    ['/page/02', '/page/2/'],
    ['/feed/rdf', '/feed/'],
  ] as const;
  for (const [way, home] of reached) {
    const answer = await news.ask(way);
    expect([way, answer.status, answer.location]).toEqual([way, 301, home]);
    expect([home, (await news.ask(home)).status]).toEqual([home, 200]);
  }
});

test('an article whose own address ends like a picture stands there', async () => {
  await using news = await paper();
  const home = '/x/photo.jpg/';
  await news.change((tx) => sql`update address set path = ${home} where path = ${news.path}`.execute(tx));
  const answer = await news.ask(home);
  expect([answer.status, answer.body.includes('عودة المياه إلى حيّ الطواحين')]).toEqual([200, true]);
  for (const way of ['/x/photo.jpg', '/x/photo%2Ejpg/', '/x/%70hoto.jpg/'])
    expect(await news.ask(way), way).toMatchObject({ status: 301, location: home });
});

test('a withdrawn article leaves its notice', async () => {
  await using news = await paper();
  await news.change((tx) => withdrawArticle(tx, EDITOR, AT, { articleId: news.articleId, notice: 'لم تثبت الوثيقة.' }));
  const answer = await news.ask(encodeURI(news.path));
  expect(answer.status).toBe(410);
  expect(answer.body).toContain('لم تثبت الوثيقة.');
});

test('the accent of a newsroom stands in what every page wears, and no page of another accent is kept', async () => {
  await using news = await paper();
  const worn = async () => {
    const { body, style, tags } = await news.ask('/');
    expect(String(body).match(/<style>(.*?)<\/style>/s)?.[1]).toBe(style);
    expect(tags).toContain('site');
    return style;
  };
  expect(await worn()).toBe(assets.sheet);
  const choose = (accentLight: string) =>
    news.change((tx) => updateSite(tx, EDITOR, AT, { theme: { accentLight, accentDark: null } }));
  await choose('#0b6455');
  expect(await worn()).toContain('--brand:#0b6455');
  await choose('#7a1f5c');
  expect(await worn()).toContain('--brand:#7a1f5c');
});
