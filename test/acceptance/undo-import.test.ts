import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { publishDue, updateSite } from '../../src/newsroom/index.ts';
import { STEPS } from '../../src/transfer/wordpress/import-wordpress.ts';
import { openExport } from '../../src/transfer/wordpress/wxr/index.ts';
import { allRows } from '../builders/all-rows.ts';
import { testDatabase } from '../builders/database.ts';
import { everythingIn } from '../builders/everything-in.ts';
import { importingPaper } from '../builders/importing-paper.ts';
import { importing } from '../builders/small-site.ts';
import { sharedData } from '../shared-data.ts';

/*
 * An import is undone as a whole, and the newsroom is what it was before: row by row, file by file.
 */

test('of an import that was undone nothing is left, of the newsroom everything; what was found stays', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  await news.bringSite('first');
  const { rows: taken } = await sql<{ hash: string; mediaType: string; own: boolean }>`
    select hash, media_type as "mediaType", import_id is null as own from picture
  `.execute(news.db);
  expect(taken.map(({ own }) => own).toSorted()).toEqual([false, true]);
  expect(taken.every((one) => existsSync(news.fileOf(one)))).toBe(true);
  expect(await news.undo()).toEqual({
    origin: 'sahel.example',
    begunAt: news.clock.now(),
    founded: false,
    removed: { articles: 4, pages: 2, sections: 2, authors: 1, tags: 1, pictures: 1, comments: 3 },
    earlier: null,
  });
  expect(await allRows(news.db)).toEqual(before);
  expect(taken.filter((one) => existsSync(news.fileOf(one)))).toEqual(taken.filter(({ own }) => own));
  await expect(news.undo()).rejects.toMatchObject({ code: 'wordpress.nothingToUndo' });
});

/** Exports of real sites: of a daily, of a theme with its menu and pages, and the one that tries everything. */
const REAL = ['news-daily-rankmath.xml', 'demo-sahifa-news-theme.xml', 'theme-unit-test.xml'].flatMap((name) => {
  const path = sharedData(`wxr/${name}`);
  return path === null ? [] : [{ name, path }];
});

test.skipIf(REAL.length === 0).for(REAL)(
  'a real site leaves nothing, and comes again as it came first: $name',
  { timeout: 120_000 },
  async ({ path }) => {
    await using news = await importingPaper();
    const before = await allRows(news.db);
    const { documents } = await openExport(path);
    await news.bring(documents);
    const first = await everythingIn(news.db);
    await news.undo();
    expect(await allRows(news.db)).toEqual(before);
    await news.bring(documents);
    for (const [part, rows] of Object.entries(await everythingIn(news.db))) expect(rows, part).toEqual(first[part]);
  },
);

test('an import that was broken off at any step is undone too, and can be begun anew', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  for (const brokenAt of STEPS) {
    await expect(news.bringSite('first', { brokenAt }), brokenAt).rejects.toThrow('broken off');
    await news.undo();
    expect(await allRows(news.db), brokenAt).toEqual(before);
  }
});

test('an import that could not even read its files to the end is undone', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  await expect(news.bringSite('first', { brokenAt: 'survey' })).rejects.toThrow('broken off');
  expect(await news.undo()).toMatchObject({ origin: 'unknown', removed: { articles: 0, comments: 0 } });
  expect(await allRows(news.db)).toEqual(before);
});

test('imports are undone one after another, the last one first', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  await news.bringSite('first');
  const between = await allRows(news.db);
  await news.bringSite('newer');
  const { removed } = await news.undo();
  expect(removed).toMatchObject({ articles: 1, tags: 1, sections: 0, comments: 1, pictures: 0 });
  expect(await allRows(news.db)).toEqual(between);
  expect((await news.undo()).removed.articles).toBe(4);
  expect(await allRows(news.db)).toEqual(before);
});

test('the same files given again bring nothing, and are undone together with what they brought first', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  for (let time = 0; time < 3; time += 1) await news.bringSite('first');
  expect(await news.undo()).toMatchObject({ removed: { articles: 4, pictures: 1 }, earlier: null });
  expect(await allRows(news.db)).toEqual(before);
  await expect(news.undo()).rejects.toMatchObject({ code: 'wordpress.nothingToUndo' });
});

test('they stay together, too, while the one that brought something is in use', async () => {
  await using news = await importingPaper();
  for (let time = 0; time < 2; time += 1) await news.bringSite('first');
  await news.run((tx) => updateSite(tx, news.administrator, news.clock.now(), { menu: [] }));
  const there = await allRows(news.db);
  await expect(news.undo()).rejects.toMatchObject({ code: 'wordpress.importInUse' });
  expect(await allRows(news.db)).toEqual(there);
});

test('an import that was broken off before it made anything goes alone, and it is said that one is still there', async () => {
  await using news = await importingPaper();
  await news.bringSite('first');
  const between = await allRows(news.db);
  await expect(news.bringSite('newer', { brokenAt: 'survey' })).rejects.toThrow('broken off');
  expect(await news.undo()).toMatchObject({ removed: { articles: 0 }, earlier: { origin: 'sahel.example' } });
  expect(await allRows(news.db)).toEqual(between);
});

test('an import that went on after a later one, and found what that made, goes first', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  await expect(news.bringSite('first', { brokenAt: 'survey' })).rejects.toThrow('broken off');
  await news.bringSite('newer');
  await news.bringSite('first');
  expect((await news.undo()).removed).toMatchObject({ articles: 4, sections: 0 });
  expect((await news.undo()).removed).toMatchObject({ articles: 5, sections: 2 });
  expect(await allRows(news.db)).toEqual(before);
});

test('two imports that each found what the other made are told of, and stay', async () => {
  await using news = await importingPaper();
  // The one has made the sections, the other the pictures.
  await expect(news.bringSite('first', { brokenAt: 'pictures' })).rejects.toThrow('broken off');
  await news.bringSite('newer');
  await news.bringSite('first');
  const there = await allRows(news.db);
  const blocked = { kind: 'own-import', count: 1, first: [{ name: 'sahel.example', address: null }] };
  await expect(news.undo()).rejects.toMatchObject({
    code: 'wordpress.importInUse',
    facts: { blockers: expect.arrayContaining([blocked]) },
  });
  expect(await allRows(news.db)).toEqual(there);
});

test('what the clock published as the import had scheduled it is undone with the rest', async () => {
  await using news = await importingPaper();
  const before = await allRows(news.db);
  await news.bringSite('first');
  news.clock.set(new Date('2030-03-10T08:15:01Z'));
  expect(await publishDue(news.db, news.clock)).toBe(1);
  expect((await news.undo()).removed.articles).toBe(4);
  const after = await allRows(news.db);
  expect({ ...after, live_related: [] }).toEqual({ ...before, live_related: [] });
});

test('an undoing that ended before the files of pictures were gone is brought to its end, and undoes nothing else', async () => {
  await using news = await importingPaper();
  await expect(news.bringSite('first', { brokenAt: 'survey' })).rejects.toThrow('broken off');
  const before = await allRows(news.db);
  await news.bringSite('newer');
  const { rows } = await sql<{ hash: string; mediaType: string }>`
    select hash, media_type as "mediaType" from picture where import_id is not null
  `.execute(news.db);
  const [file = ''] = rows.map(news.fileOf);
  const bytes = await readFile(file);
  // A folder stands where the file was, which is not removed as a file is.
  await rm(file);
  await mkdir(file);
  await expect(news.undo()).rejects.toMatchObject({ code: 'ERR_FS_EISDIR' });
  await rm(file, { recursive: true });
  await writeFile(file, bytes);
  expect((await news.undo()).removed).toMatchObject({ articles: 5, pictures: 1 });
  expect(existsSync(file)).toBe(false);
  expect(await allRows(news.db)).toEqual(before);
});

test('a newsroom that an import has founded stays one, and says so', async () => {
  await using database = await testDatabase();
  await using site = await importing(database.db);
  await site.bringSite('first');
  expect(await site.undo()).toMatchObject({
    founded: true,
    removed: { articles: 4, sections: 3, authors: 2, tags: 2 },
  });
  const { site: papers, ...rows } = await allRows(database.db);
  expect(papers).toHaveLength(1);
  expect(Object.entries(rows).filter(([, left]) => left.length > 0)).toEqual([]);
  await site.bringSite('first');
  expect((await site.undo()).founded).toBe(false);
});

test('pages of articles that lost comments are told with all others, and none is told twice', async () => {
  await using news = await importingPaper();
  await news.bringSite('first');
  await news.bringSite('newer');
  const { rows } = await sql<{ tag: string }>`
    select 'article:' || thing_id as tag from address where path = '/2019/03/water/'
  `.execute(news.db);
  await news.outbox();
  await news.undo();
  const told = await news.outbox();
  expect(told.find(({ act }) => act === 'import.undone')?.tags).toEqual(['addresses', 'site']);
  const tags = told.filter(({ act }) => act === 'brought.removed').flatMap((entry) => entry.tags);
  expect(tags).toEqual(expect.arrayContaining(rows.map(({ tag }) => tag)));
  expect(new Set(tags).size).toBe(tags.length);
});

test('what was undone stands in the audit, beside all that was done', async () => {
  await using news = await importingPaper();
  await news.bringSite('first');
  await news.outbox();
  await news.undo();
  const { rows } = await sql<{ act: string; facts: object }>`
    select act, facts from audit where thing = 'import' order by id
  `.execute(news.db);
  const counts = { articles: 4, pages: 2, sections: 2, authors: 1, tags: 1 };
  expect(rows).toEqual([
    { act: 'brought.removed', facts: { importId: 1, ...counts } },
    { act: 'import.undone', facts: { origin: 'sahel.example', ...counts, pictures: 1, comments: 3 } },
  ]);
  const { rows: kept } = await sql`select from audit where act = 'article.imported'`.execute(news.db);
  expect(kept).toHaveLength(4);
  expect((await news.outbox()).map(({ act }) => act)).toEqual(['brought.removed', 'site.updated', 'import.undone']);
});
