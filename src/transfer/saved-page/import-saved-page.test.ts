import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { sharedData } from '../../../test/shared-data.ts';
import type { ArticleId } from '../../base/ids.ts';
import { plainTextOf } from '../../body/index.ts';
import { folderPlace } from '../../media/index.ts';
import { transfer } from '../../messages/ar/transfer.ts';
import { actorWith, article, foundNewsroom, site } from '../../newsroom/index.ts';
import { type Db, inTransaction } from '../../storage/index.ts';
import { importSavedPage, readSavedPage } from './index.ts';

const IMPORT = actorWith('import', 'import', 'administrator');
const AT = new Date('2026-11-25T10:00:00Z');
const words = transfer.remarks;
const none = async () => null;

const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>عودة القطار إلى الخط الساحلي</title>
  <meta property="article:published_time" content="2019-03-03"><meta property="og:image" content="https://paper.example/train.png"></head>
  <body><div id="crumbs"><a href="/">الرئيسية</a> / <a href="/a">أخبار</a> / <a href="/b">محليات</a></div><article><h1>عودة القطار إلى الخط الساحلي</h1>
  <p>بقلم: سلمى حداد</p><img src="./page_files/train.png" alt="القطار في محطته"><p>عاد القطار صباح اليوم إلى الخط الساحلي بعد انقطاع دام عشرين عامًا، وسط ترحيب أهالي القرى التي يمر بها.</p>
  <img src="page_files/station.png" alt="المحطة"><p>وقالت إدارة السكك إن القطار يسير ثلاث مرات في اليوم، وإن <a href="/tickets">التذاكر</a> تباع في المحطات وحدها في هذا الشهر.</p></article></body></html>`;

async function newsroom() {
  const database = await testDatabase();
  const media = await mkdtemp(join(tmpdir(), 'warraq-page-'));
  const found = (tx: Parameters<typeof foundNewsroom>[0]) =>
    foundNewsroom(tx, IMPORT, AT, { name: 'صحيفة المدينة', zone: 'Asia/Baghdad' });
  await inTransaction(database.db, found);
  return {
    db: database.db,
    media,
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await rm(media, { recursive: true });
    },
  };
}

const read = (bytes: Uint8Array, fileName = 'page.html') => {
  const page = readSavedPage(bytes, { fileName });
  if (page.kind !== 'article') throw new Error(`refused: ${page.why}`);
  return page;
};
const firstArticle = async (db: Db) => {
  const view = await article(db, (await site(db)).sections, 1 as ArticleId);
  if (view === null) throw new Error('the article is not live');
  return view;
};
const countOf = async (db: Db, table: 'article' | 'section' | 'author' | 'outbox') =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((of) => of.fn.countAll().as('all'))
        .executeTakeFirstOrThrow()
    ).all,
  );

const seed = sharedData('pages/seed-egypt-syria.saved.txt');
test.skipIf(seed === null)('the page the project grew from stands in its section, undated, to the letter', async () => {
  await using room = await newsroom();
  const page = read(await readFile(seed ?? ''), 'seed-egypt-syria.saved.txt');
  const report = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), page, {
    publish: true,
    besides: none,
    words,
  });
  const view = await firstArticle(room.db);

  expect({
    headline: view.headline,
    trail: view.trail.map(({ name }) => name),
    authors: view.authors.map(({ name, kind }) => ({ name, kind })),
    publishedAt: view.publishedAt,
    updatedAt: view.updatedAt,
    text: plainTextOf(view.body),
  }).toEqual({
    headline: 'مصر وسوريا .. والتنسيق الأمني المشترك',
    trail: ['عربي وإقليمي'],
    authors: [{ name: 'ramez', kind: 'guest' }],
    publishedAt: null,
    updatedAt: null,
    text: plainTextOf(page.body),
  });
  expect(report).toMatchObject({
    file: 'seed-egypt-syria.saved.txt',
    article: {
      title: 'مصر وسوريا .. والتنسيق الأمني المشترك',
      address: encodeURI(view.address),
      trail: ['عربي وإقليمي'],
      authors: ['ramez'],
      published: null,
      picture: null,
      related: [{ title: 'عمليات نوعية في العراق تستهدف فلول ومخابئ ‘داعش’', teaserCut: true }],
    },
  });
});

test('the same article is brought in once, however its page was saved', async () => {
  await using room = await newsroom();
  const way = { publish: true, besides: none, words };
  const first = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), read(Buffer.from(HTML)), way);
  const entries = await countOf(room.db, 'outbox');
  const again = read(iconv.encode(HTML, 'windows-1256'), 'other.html');
  const reports = await Promise.all(
    [1, 2].map(() => importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), again, way)),
  );

  for (const report of reports) {
    expect(report.article?.address).toBe(first.article?.address);
    expect(report.remarks.map(({ kind }) => kind)).toContain('already-there');
  }
  expect(await countOf(room.db, 'article')).toBe(1);
  expect(await countOf(room.db, 'outbox')).toBe(entries);
});

test('sections are made once, authors found again, and a day is no more than a day', async () => {
  await using room = await newsroom();
  const way = { publish: true, besides: none, words };
  const report = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), read(Buffer.from(HTML)), way);
  const other = HTML.replaceAll('عودة القطار', 'توقف القطار').replace('2019-03-03', '2019-03');
  const second = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), read(Buffer.from(other)), way);
  const view = await firstArticle(room.db);

  expect(view.trail.map(({ name }) => name)).toEqual(['أخبار', 'محليات']);
  expect([await countOf(room.db, 'section'), await countOf(room.db, 'author')]).toEqual([2, 1]);
  expect(view.publishedAt).toEqual(new Date('2019-03-02T21:00:00Z'));
  expect(report.article?.published).toBe('2019-03-03');
  expect(report.remarks.map(({ kind }) => kind)).toContain('day-only');
  expect(second.article?.published).toBe('2019-03');
  expect((await article(room.db, [], 2 as ArticleId))?.publishedAt).toBeNull();
  expect(second.remarks.map(({ kind }) => kind)).toContain('no-day');
});

test('a page that gives a date still to come is brought in without one, and is told of', async () => {
  await using room = await newsroom();
  const page = read(Buffer.from(HTML.replace('2019-03-03', '2091-03-03')));
  const report = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), page, {
    publish: true,
    besides: none,
    words,
  });
  expect((await firstArticle(room.db)).publishedAt).toBeNull();
  expect(report.remarks.map(({ kind }) => kind)).toContain('future-date');
});

test('pictures beside the page are held, and one that is broken or missing is told of', async () => {
  await using room = await newsroom();
  const drawn = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#225588' } })
    .png()
    .toBuffer();
  const files = new Map([
    ['./page_files/train.png', drawn],
    ['page_files/station.png', Buffer.from('not a picture')],
  ]);
  const besides = async (path: string) => files.get(path) ?? null;
  const page = read(Buffer.from(HTML));
  const report = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), page, {
    publish: true,
    besides,
    words,
  });
  const view = await firstArticle(room.db);

  expect(view.picture).toMatchObject({ widthPx: 40, heightPx: 20, alt: 'القطار في محطته' });
  // Beside the folder of the picture lies the place where files are written before they are whole.
  expect((await readdir(room.media)).filter((name) => name !== 'unfinished')).toHaveLength(1);
  expect(report.article?.picture).toBe('https://paper.example/train.png');
  expect(view.body.content?.find(({ type }) => type === 'image')).toMatchObject({
    attrs: { picture: null, src: 'page_files/station.png' },
  });
  expect(JSON.stringify(view.body)).not.toContain('/tickets');

  const without = read(Buffer.from(HTML.replaceAll('الخط الساحلي', 'الخط الجبلي')));
  const told = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), without, {
    publish: true,
    besides: none,
    words,
  });
  expect(told.remarks.find(({ kind }) => kind === 'picture-missing')?.sentence).toContain(
    'https://paper.example/train.png',
  );
});

test('a draft is not live, and what cannot be published changes nothing', async () => {
  await using room = await newsroom();
  const draft = read(Buffer.from(HTML));
  const report = await importSavedPage(room.db, IMPORT, AT, folderPlace(room.media), draft, {
    publish: false,
    besides: none,
    words,
  });
  expect(report.article).toMatchObject({ title: draft.headline, address: null });

  const reporter = actorWith('person', 'سلمى', 'reporter');
  const other = read(Buffer.from(HTML.replaceAll('الخط الساحلي', 'الخط الجبلي')));
  const forbidden = importSavedPage(room.db, reporter, AT, folderPlace(room.media), other, {
    publish: true,
    besides: none,
    words,
  });
  await expect(forbidden).rejects.toMatchObject({ code: 'newsroom.notAllowed' });
  expect(await countOf(room.db, 'article')).toBe(1);
});
