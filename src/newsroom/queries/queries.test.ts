import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { SectionId, TagId } from '../../base/ids.ts';
import { bodyFromPlainText } from '../../body/index.ts';
import { isLostConnection, openDatabase } from '../../storage/index.ts';
import {
  archivePage,
  authorPage,
  createStaticPage,
  frontPage,
  latest,
  moveSection,
  newestPage,
  PAGE_SIZE,
  publishArticle,
  reorderSections,
  sectionPage,
  site,
  sitemapPart,
  sitemapParts,
  sitemapSections,
  staticPage,
  tagPage,
  unpublishArticle,
  updateSite,
  updateStaticPage,
} from '../index.ts';
import { SITEMAP_PART } from './sitemap.ts';

const treeOf = async (news: Awaited<ReturnType<typeof newsroom>>) => (await site(news.db)).sections;

test('a list that is asked for while the database is away fails where it was asked for, and leaves the process alone', async () => {
  await using news = await newsroom();
  const tree = await treeOf(news);
  const away = { host: '/none', port: 5432, user: '', password: '', database: '' };
  const { db, close } = openDatabase(away, { name: 'test', onBroken: () => 'its query tells' });
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  onTestFinished(() => void process.off('unhandledRejection', hear));
  const lists = {
    section: () => sectionPage(db, tree, news.sectionId, 1),
    author: () => authorPage(db, news.authorId, 1),
    tag: () => tagPage(db, 1 as TagId, 1),
    day: () => archivePage(db, 'Asia/Damascus', '2026-11-24', 1),
    archive: () => archivePage(db, 'Asia/Damascus', '2026', 1),
    newest: () => newestPage(db, 1),
    front: () => frontPage(db, tree),
    feed: () => latest(db, { of: 'paper' }, 20),
  };
  for (const [name, ask] of Object.entries(lists)) {
    const failed = await ask().catch((error: unknown) => error);
    await turn();
    expect([name, isLostConnection(failed), unheard]).toEqual([name, true, []]);
  }
  await close();
});

test('a section lists what stands in the sections below it, by pages of twenty, and has no page past its last', async () => {
  await using news = await newsroom();
  const town = await news.section('بلديات', news.sectionId);
  for (let count = 0; count < 21; count += 1) await news.published({ sectionIds: [town] });
  const page = async (number: number) => sectionPage(news.db, await treeOf(news), news.sectionId, number);
  expect((await page(1))?.cards).toHaveLength(20);
  expect(await page(2)).toMatchObject({ page: 2, pages: 2 });
  expect((await page(2))?.cards).toHaveLength(1);
  for (const none of [0, 3, 9999, 1.5, Number.NaN]) expect(await page(none)).toBeNull();
});

test('all news goes on after its first page as soon as that is full, and the front page says so', async () => {
  await using news = await newsroom();
  const first = await news.published({ kind: 'sponsored' });
  for (let count = 1; count < PAGE_SIZE; count += 1) await news.published({});
  const hasMore = async () => (await frontPage(news.db, await treeOf(news))).hasMore;
  expect([await newestPage(news.db, 2), await hasMore()]).toEqual([null, false]);
  await news.published({});
  expect((await newestPage(news.db, 2))?.cards.map(({ id }) => id)).toEqual([first.articleId]);
  expect([await newestPage(news.db, 3), await hasMore()]).toEqual([null, true]);
});

test('when a section moves, its articles leave the lists above it and come into the new ones', async () => {
  await using news = await newsroom();
  const sport = await news.section('رياضة');
  const town = await news.section('بلديات', news.sectionId);
  await news.published({ sectionIds: [town] });
  const counts = async () => {
    const tree = await treeOf(news);
    return Promise.all(
      [news.sectionId, sport].map(async (id) => (await sectionPage(news.db, tree, id, 1))?.cards.length),
    );
  };
  expect(await counts()).toEqual([1, 0]);
  await news.run((tx) => moveSection(tx, news.administrator, news.clock.now(), { sectionId: town, parentId: sport }));
  expect(await counts()).toEqual([0, 1]);
});

test('an article published while a section above it moves is listed where that one comes to stand', async () => {
  await using news = await newsroom();
  const sport = await news.section('رياضة');
  const town = await news.section('بلديات', news.sectionId);
  const quarter = await news.section('أحياء', town);
  const { articleId, revisionId: basedOn } = await news.draft({ sectionIds: [quarter] });
  const at = news.clock.now();
  const moved = Promise.withResolvers<void>();
  const publishing = Promise.withResolvers<void>();
  const move = news.run(async (tx) => {
    await moveSection(tx, news.administrator, at, { sectionId: town, parentId: sport });
    moved.resolve();
    await publishing.promise;
  });
  await moved.promise;
  const publish = news.run((tx) => publishArticle(tx, news.editor, at, { articleId, basedOn }));
  await Promise.race([publish, pause(300)]);
  publishing.resolve();
  await Promise.all([move, publish]);
  const tree = await treeOf(news);
  const listed = async (id: SectionId) => (await sectionPage(news.db, tree, id, 1))?.cards.length;
  expect([await listed(news.sectionId), await listed(sport), await listed(town)]).toEqual([0, 1, 1]);
});

test('authors stand in the order of the byline, on the article and on each of their pages', async () => {
  await using news = await newsroom();
  const second = await news.author('سلمى الدالي');
  await news.published({ authorIds: [second, news.authorId] });
  for (const id of [second, news.authorId]) {
    const page = await authorPage(news.db, id, 1);
    expect(page?.cards[0]?.authors.map(({ name }) => name)).toEqual(['سلمى الدالي', 'جابر عيدون']);
  }
});

test("a day is a day of the newsroom's zone", async () => {
  await using news = await newsroom();
  news.clock.set(new Date('2026-11-24T21:30:00Z'));
  await news.published({});
  expect((await archivePage(news.db, 'Asia/Damascus', '2026-11-25', 1))?.cards).toHaveLength(1);
  expect(await archivePage(news.db, 'Asia/Damascus', '2026-11-24', 1)).toBeNull();
});

test('a month and a year list what was published in them, in the zone; a year tells its months', async () => {
  await using news = await newsroom();
  news.clock.set(new Date('2026-12-31T21:30:00Z'));
  const { articleId } = await news.published({});
  const page = (period: string) => archivePage(news.db, 'Asia/Damascus', period, 1);
  expect((await page('2027'))?.months).toEqual(['2027-01']);
  expect((await page('2027-01'))?.cards.map(({ id }) => id)).toEqual([articleId]);
  expect([await page('2026'), await page('2026-12'), await page('2027-02')]).toEqual([null, null, null]);
});

test('beside the list of the latest no article stands twice on the front page, and opinion has its own strip', async () => {
  await using news = await newsroom();
  for (let count = 0; count < 12; count += 1) await news.published({});
  const opinion = await news.published({ kind: 'opinion' });
  const front = await frontPage(news.db, await treeOf(news));
  const shown = [
    ...(front.lead === null ? [] : [front.lead]),
    ...front.seconds,
    ...front.opinions,
    ...front.bands.flatMap(({ cards }) => cards),
  ].map(({ id }) => id);
  expect(new Set(shown).size).toBe(shown.length);
  expect(front.opinions.map(({ id }) => id)).toEqual([opinion.articleId]);
});

test('an empty paper has a front page, sections, and nothing in them', async () => {
  await using news = await newsroom();
  expect(await frontPage(news.db, await treeOf(news))).toEqual({
    lead: null,
    seconds: [],
    latest: [],
    opinions: [],
    bands: [],
    hasMore: false,
  });
  expect(await sectionPage(news.db, await treeOf(news), news.sectionId, 1)).toMatchObject({ cards: [], pages: 1 });
  expect(await tagPage(news.db, 7 as never, 1)).toBeNull();
});

test('the menu is the topmost sections until it is arranged, and follows their names and order', async () => {
  await using news = await newsroom();
  const sport = await news.section('رياضة');
  const menu = async () => (await site(news.db)).menu.map(({ label }) => label);
  expect(await menu()).toEqual(['محليات', 'رياضة']);
  const at = news.clock.now();
  await news.run((tx) =>
    reorderSections(tx, news.administrator, at, { parentId: null, order: [sport, news.sectionId] }),
  );
  expect(await menu()).toEqual(['رياضة', 'محليات']);
  await news.run((tx) => updateSite(tx, news.administrator, at, { menu: [{ sectionId: sport, label: '' }] }));
  expect(await menu()).toEqual(['رياضة']);
});

test('static pages stand in a tree, and one that moves takes those below it along', async () => {
  await using news = await newsroom();
  let id = 0;
  const { body } = bodyFromPlainText('من نحن.', { newId: () => `b-${++id}` });
  const at = news.clock.now();
  const add = (title: string, parentId: Parameters<typeof staticPage>[1] | null) =>
    news.run((tx) => createStaticPage(tx, news.editor, at, { parentId, title, slug: null, body }));
  const about = await add('من نحن', null);
  const rules = await add('مبادئ التحرير', about.pageId);
  expect(rules.path).toBe('/من-نحن/مبادئ-التحرير/');
  const content = { parentId: null, title: 'عن الصحيفة', slug: 'عن-الصحيفة', body };
  await news.run((tx) => updateStaticPage(tx, news.editor, at, { pageId: about.pageId, content }));
  expect(await staticPage(news.db, rules.pageId)).toMatchObject({
    address: '/عن-الصحيفة/مبادئ-التحرير/',
    trail: [{ title: 'عن الصحيفة' }],
  });
});

test('the sitemap tells when an article changed, and says nothing where nobody knows', async () => {
  await using news = await newsroom();
  const { path } = await news.published({});
  const undated = await news.draft({ headline: 'بلا تاريخ' });
  await news.run((tx) =>
    publishArticle(tx, news.importer, news.clock.now(), {
      articleId: undated.articleId,
      basedOn: undated.revisionId,
      publishedAt: null,
    }),
  );
  expect(await sitemapPart(news.db, { of: 'articles', part: 1 })).toEqual([
    { address: path, changedAt: news.clock.now() },
    { address: '/بلا-تاريخ/', changedAt: null },
  ]);
});

test('the sitemap has the authors and tags that have something, from the first article to the last', async () => {
  await using news = await newsroom();
  const salma = await news.author('سلمى الدالي');
  await news.content({ tags: ['وسم بلا مواد'] });
  const listed = async () => {
    const parts = await sitemapParts(news.db);
    const entries = await Promise.all(parts.map((part) => sitemapPart(news.db, part)));
    return [...(await sitemapSections(news.db)), ...entries.flat()].map(({ address }) => address);
  };
  expect(await listed()).toEqual(['/محليات/']);
  const { articleId, path } = await news.published({ authorIds: [salma], tags: ['مياه'] });
  expect(await listed()).toEqual(['/محليات/', path, '/author/سلمى-الدالي/', '/tag/مياه/']);
  await news.run((tx) => unpublishArticle(tx, news.editor, news.clock.now(), { articleId }));
  expect(await listed()).toEqual(['/محليات/']);
});

test('a part of the sitemap spans a range of ids, and one with nothing in it is not told of', async () => {
  await using news = await newsroom();
  await sql`alter table article alter column id restart with ${sql.lit(2 * SITEMAP_PART)}`.execute(news.db);
  const last = await news.published({ headline: 'آخر الجزء' });
  const first = await news.published({ headline: 'أول الجزء' });
  expect((await sitemapParts(news.db)).filter(({ of }) => of === 'articles')).toEqual([
    { of: 'articles', part: 2 },
    { of: 'articles', part: 3 },
  ]);
  for (const [part, path] of [
    [2, last.path],
    [3, first.path],
  ] as const)
    expect((await sitemapPart(news.db, { of: 'articles', part })).map(({ address }) => address)).toEqual([path]);
});
