import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ArticleId, AuthorId, PictureId, RevisionId, SectionId, StaticPageId, TagId } from '../../src/base/ids.ts';
import type { Refusal } from '../../src/base/refusal.ts';
import { emptyBody } from '../../src/body/index.ts';
import { sentenceIn } from '../../src/cli/languages.ts';
import { bringComments } from '../../src/comments/index.ts';
import { keepPicture, pictureAddress } from '../../src/media/index.ts';
import {
  correctArticle,
  createAuthor,
  createStaticPage,
  draft,
  publishDue,
  renameSection,
  reorderSections,
  unpublishArticle,
  updateArticle,
  updateAuthor,
  updateSite,
  updateStaticPage,
} from '../../src/newsroom/index.ts';
import { announce } from '../../src/storage/index.ts';
import { STEPS } from '../../src/transfer/wordpress/import-wordpress.ts';
import type { importInUse } from '../../src/transfer/wordpress/refusals.ts';
import { type ExportSource, openExport, sourceOf } from '../../src/transfer/wordpress/wxr/index.ts';
import { allRows } from '../builders/all-rows.ts';
import { broughtComment } from '../builders/comments.ts';
import { everythingIn } from '../builders/everything-in.ts';
import { newsroom } from '../builders/newsroom.ts';
import { EXPORTS, importing, pictureOfSite } from '../builders/small-site.ts';
import { sharedData } from '../shared-data.ts';

/*
 * An import is undone as a whole, and the newsroom is what it was before: row by row, file by file.
 */

/** A newsroom with articles of its own, into which a small site is brought. */
async function paper() {
  const news = await newsroom();
  const site = await importing(news.db);
  for (let count = 0; count < 3; count += 1) await news.published({ tags: ['مياه'] });
  await news.draft({ headline: 'مسودة من عندنا' });
  const picture = await news.run(async (tx) =>
    keepPicture(tx, site.mediaFolder, await pictureOfSite(21), { originalName: 'لنا.png' }),
  );
  const fileOf = (one: { hash: string; mediaType: string }) =>
    join(site.mediaFolder, one.hash.slice(0, 2), pictureAddress(one).replace('/media/', ''));
  return {
    ...news,
    ...site,
    picture,
    fileOf,
    [Symbol.asyncDispose]: async () => {
      await site[Symbol.asyncDispose]();
      await news[Symbol.asyncDispose]();
    },
  };
}

test('of an import that was undone nothing is left, of the newsroom everything; what was found stays', async () => {
  await using news = await paper();
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
  async ({ path }) => {
    await using news = await paper();
    const before = await allRows(news.db);
    const { documents } = await openExport(path);
    await news.bring(documents);
    const first = await everythingIn(news.db);
    await news.undo();
    expect(await allRows(news.db)).toEqual(before);
    await news.bring(documents);
    for (const [part, rows] of Object.entries(await everythingIn(news.db))) expect(rows, part).toEqual(first[part]);
  },
  120_000,
);

test('an import that was broken off at any step is undone too, and can be begun anew', async () => {
  await using news = await paper();
  const before = await allRows(news.db);
  // The survey of so small a site is over before it tells anything.
  for (const brokenAt of STEPS.slice(1)) {
    await expect(news.bringSite('first', { brokenAt }), brokenAt).rejects.toThrow('broken off');
    await news.undo();
    expect(await allRows(news.db), brokenAt).toEqual(before);
  }
});

test('an import that could not even read its files to the end is undone', async () => {
  await using news = await paper();
  const before = await allRows(news.db);
  let reads = 0;
  const source = sourceOf('torn.xml', Buffer.from(EXPORTS.first));
  const torn: ExportSource = {
    ...source,
    read: (from) => {
      reads += 1;
      if (reads > 1) throw new Error('the disk is gone');
      return source.read(from);
    },
  };
  await expect(news.bring([torn])).rejects.toThrow('the disk is gone');
  expect(await news.undo()).toMatchObject({ origin: 'unknown', removed: { articles: 0, comments: 0 } });
  expect(await allRows(news.db)).toEqual(before);
});

test('imports are undone one after another, the last one first', async () => {
  await using news = await paper();
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

test('an import that went on after a later one, and found what that made, goes first', async () => {
  await using news = await paper();
  const before = await allRows(news.db);
  await expect(news.bringSite('first', { brokenAt: 'terms' })).rejects.toThrow('broken off');
  await news.bringSite('newer');
  await news.bringSite('first');
  expect((await news.undo()).removed).toMatchObject({ articles: 4, sections: 0 });
  expect((await news.undo()).removed).toMatchObject({ articles: 5, sections: 2 });
  expect(await allRows(news.db)).toEqual(before);
});

test('two imports that each found what the other made are told of, and stay', async () => {
  await using news = await paper();
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

type Paper = Awaited<ReturnType<typeof paper>>;
type Ids = Readonly<Record<'water' | 'peace' | 'draft', ArticleId>> & {
  readonly politics: SectionId;
  readonly salma: AuthorId;
  readonly about: StaticPageId;
  readonly picture: number;
  readonly comment: number;
  readonly tag: TagId;
};

async function idsOf({ db }: Paper): Promise<Ids> {
  const { rows } = await sql<Ids>`
    select
      (select thing_id from address where path = '/2019/03/water/') as water,
      (select thing_id from address where path = '/2018/03/peace/') as peace,
      (select article_id from revision where content ->> 'headline' = 'مسودة لم تكتمل') as draft,
      (select id from section where name = 'سياسة') as politics,
      (select id from author where name = 'سلمى الساحلية') as salma,
      (select id from static_page where title = 'من نحن') as about,
      (select id from picture where import_id is not null) as picture,
      (select id from comment where foreign_id = '3') as comment,
      (select id from tag where name = 'سلام') as tag
  `.execute(db);
  const [ids] = rows;
  if (ids === undefined) throw new Error('nothing was imported');
  return ids;
}

const page = (title: string, parentId: StaticPageId | null = null) => ({
  title,
  parentId,
  slug: null,
  body: emptyBody,
});
const person = (name: string, portraitId: PictureId | null = null) =>
  ({ kind: 'staff', name, slug: null, role: '', bio: '', portraitId }) as const;

/** Everything that may be done to what an import brought, what is then said, and of what. */
const EDITS: readonly (readonly [kind: string, name: string, address: string | null, edit: Edit])[] = [
  [
    ...(['edited-article', 'مسودة لم تكتمل', null] as const),
    async (news, { draft: articleId }) => {
      const basedOn = (await draft(news.db, articleId))?.revisionId as RevisionId;
      await news.revise(articleId, basedOn, { headline: 'مسودة لم تكتمل' });
    },
  ],
  [
    ...(['edited-article', 'عودة المياه', '/2019/03/water/'] as const),
    (news, { water: articleId }) =>
      news.run((tx) => unpublishArticle(tx, news.editor, news.clock.now(), { articleId })),
  ],
  [
    ...(['edited-article', 'مؤتمر السلام', '/2018/03/peace/'] as const),
    (news, { peace: articleId }) =>
      news.run((tx) =>
        correctArticle(tx, news.editor, news.clock.now(), { articleId, kind: 'correction', text: 'في عمّان.' }),
      ),
  ],
  [
    ...(['edited-page', 'من نحن', '/about/'] as const),
    (news, { about: pageId }) =>
      news.run((tx) => updateStaticPage(tx, news.editor, news.clock.now(), { pageId, content: page('من نحن') })),
  ],
  [
    ...(['edited-section', 'سياسة', '/siyasa/'] as const),
    (news, { politics: sectionId }) =>
      news.run((tx) =>
        renameSection(tx, news.administrator, news.clock.now(), { sectionId, name: 'سياسة', slug: null }),
      ),
  ],
  [
    ...(['edited-section', 'سياسة', '/siyasa/'] as const),
    (news, { politics }) =>
      news.run((tx) =>
        reorderSections(tx, news.administrator, news.clock.now(), {
          parentId: null,
          order: [politics, news.sectionId],
        }),
      ),
  ],
  [
    ...(['edited-author', 'سلمى الساحلية', '/author/سلمى-الساحلية/'] as const),
    (news, { salma: authorId }) =>
      news.run((tx) => updateAuthor(tx, news.editor, news.clock.now(), { authorId, content: person('سلمى الساحلية') })),
  ],
  [
    ...(['edited-menu', '', null] as const),
    (news) => news.run((tx) => updateSite(tx, news.administrator, news.clock.now(), { menu: [] })),
  ],
  [
    ...(['edited-comment', 'مؤتمر السلام', '/2018/03/peace/'] as const),
    // As every command tells of what it did to a thing.
    (news, { comment }) =>
      news.run((tx) =>
        announce(tx, {
          ...{ act: 'comment.removed', by: news.editor, at: news.clock.now(), thing: 'comment', thingId: comment },
          tags: [],
        }),
      ),
  ],
  [
    ...(['own-comment', 'مؤتمر السلام', '/2018/03/peace/'] as const),
    async (news, { peace }) => {
      await news.run((tx) => bringComments(tx, news.importer, [broughtComment(peace, 'of-a-reader')]));
    },
  ],
  [
    ...(['own-article', 'في قسم منه', null] as const),
    (news, { politics }) => news.draft({ headline: 'في قسم منه', sectionIds: [politics] }),
  ],
  [
    ...(['own-article', 'بقلم كاتبة منه', null] as const),
    (news, { salma }) => news.draft({ headline: 'بقلم كاتبة منه', authorIds: [salma] }),
  ],
  [
    ...(['own-article', 'بوسم منه', null] as const),
    (news, { tag }) => news.draft({ headline: 'بوسم منه', tagIds: [tag] }),
  ],
  [
    ...(['own-article', 'بصورة منه', null] as const),
    (news, { picture }) =>
      news.draft({
        headline: 'بصورة منه',
        leadPicture: { pictureId: picture as PictureId, alt: '', caption: '', credit: '' },
      }),
  ],
  [
    ...(['own-page', 'تحتها', '/about/تحتها/'] as const),
    (news, { about }) => news.run((tx) => createStaticPage(tx, news.editor, news.clock.now(), page('تحتها', about))),
  ],
  [...(['own-section', 'أحزاب', '/siyasa/أحزاب/'] as const), (news, { politics }) => news.section('أحزاب', politics)],
  [
    ...(['own-author', 'بصورتها', '/author/بصورتها/'] as const),
    (news, { picture }) =>
      news.run((tx) => createAuthor(tx, news.editor, news.clock.now(), person('بصورتها', picture as PictureId))),
  ],
  [
    ...(['own-menu', 'عودة المياه', '/2019/03/water/'] as const),
    (news) =>
      news.run((tx) =>
        updateSite(tx, news.administrator, news.clock.now(), {
          menu: [{ address: '/2019/03/water/', label: 'الأولى' }],
        }),
      ),
  ],
];

type Edit = (news: Paper, ids: Ids) => Promise<unknown>;

test.for(EDITS)('nothing is undone after %s, and it is said of what: %s %s', async ([kind, name, address, edit]) => {
  await using news = await paper();
  await news.bringSite('first');
  await edit(news, await idsOf(news));
  const there = await allRows(news.db);
  const refused = await news.undo().catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'wordpress.importInUse', facts: { origin: 'sahel.example' } });
  const { blockers } = (refused as ReturnType<typeof importInUse>).facts;
  expect(blockers).toContainEqual({
    kind,
    count: 1,
    first: kind === 'edited-menu' ? expect.anything() : [{ name, address }],
  });
  for (const language of ['ar', 'en'] as const)
    expect(sentenceIn(language, refused as Refusal)).toContain(address ?? name);
  expect(await allRows(news.db)).toEqual(there);
});

test('what the newsroom moves off an import no more hinders its undoing; what was shown beside it is chosen anew', async () => {
  await using news = await paper();
  await news.bringSite('first');
  const { politics } = await idsOf(news);
  const { articleId, revisionId } = await news.published({ headline: 'في قسم منه', sectionIds: [politics] });
  await expect(news.undo()).rejects.toMatchObject({ code: 'wordpress.importInUse' });
  const basedOn = await news.revise(articleId, revisionId, { headline: 'في قسم من عندنا' });
  await expect(news.undo()).rejects.toMatchObject({ code: 'wordpress.importInUse' });
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  await news.undo();
  const beside = (await news.live(articleId))?.related.map(({ headline }) => headline) ?? [];
  expect(beside).toHaveLength(3);
  expect(beside.every((headline) => headline.startsWith('المياه تعود'))).toBe(true);
});

test('what the clock published as the import had scheduled it is undone with the rest', async () => {
  await using news = await paper();
  const before = await allRows(news.db);
  await news.bringSite('first');
  news.clock.set(new Date('2030-03-10T08:15:01Z'));
  expect(await publishDue(news.db, news.clock)).toBe(1);
  expect((await news.undo()).removed.articles).toBe(4);
  const after = await allRows(news.db);
  expect({ ...after, live_related: [] }).toEqual({ ...before, live_related: [] });
});

test('an undoing that ended before the files of pictures were gone is brought to its end, and undoes nothing else', async () => {
  await using news = await paper();
  await expect(news.bringSite('first', { brokenAt: 'pictures' })).rejects.toThrow('broken off');
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
