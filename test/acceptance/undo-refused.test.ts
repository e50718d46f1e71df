import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ArticleId, AuthorId, PictureId, RevisionId, SectionId, StaticPageId, TagId } from '../../src/base/ids.ts';
import type { Refusal } from '../../src/base/refusal.ts';
import { emptyBody } from '../../src/body/index.ts';
import { sentenceIn } from '../../src/cli/languages.ts';
import { bringComments } from '../../src/comments/index.ts';
import {
  correctArticle,
  createAuthor,
  createStaticPage,
  draft,
  renameSection,
  reorderSections,
  saveDraft,
  unpublishArticle,
  updateArticle,
  updateAuthor,
  updateSite,
  updateStaticPage,
} from '../../src/newsroom/index.ts';
import { announce } from '../../src/storage/index.ts';
import type { importInUse } from '../../src/transfer/wordpress/refusals.ts';
import { allRows } from '../builders/all-rows.ts';
import { broughtComment } from '../builders/comments.ts';
import { waitersIn } from '../builders/database.ts';
import { importingPaper } from '../builders/importing-paper.ts';

/*
 * An import is undone until something of it was edited, or something of the newsroom's own stands on it. Then nothing is
 * changed, and it is said what, how many, and which.
 */

type Paper = Awaited<ReturnType<typeof importingPaper>>;
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

/** How the line of a reason begins, of one thing. */
const SAID: Readonly<Record<string, Readonly<Record<'ar' | 'en', string>>>> = {
  'edited-article': { ar: 'مقال واحد عُدّل: ', en: '1 article was edited: ' },
  'edited-page': { ar: 'صفحة واحدة عُدّلت: ', en: '1 page was edited: ' },
  'edited-section': { ar: 'قسم واحد عُدّل: ', en: '1 section was edited: ' },
  'edited-author': { ar: 'كاتب واحد عُدّلت بياناته: ', en: '1 author was edited: ' },
  'edited-menu': { ar: 'القائمة الرئيسية عُدّلت', en: 'the main menu was edited' },
  'edited-comment': { ar: 'تعليق واحد غُيّرت حاله: ', en: '1 comment was moderated: ' },
  'own-comment': {
    ar: 'تعليق واحد لم يأتِ به، وهو تحت أحد مقالاته',
    en: '1 comment that it did not bring stands below',
  },
  'own-article': {
    ar: 'مقال واحد من عندكم في قسم منه، أو',
    en: '1 article of your own stands in one of its sections, or',
  },
  'own-page': { ar: 'صفحة واحدة من عندكم تحت صفحة منه، أو', en: '1 page of your own lies below one of its pages, or' },
  'own-section': { ar: 'قسم واحد من عندكم تحت قسم منه: ', en: '1 section of your own lies below one of its: ' },
  'own-author': {
    ar: 'كاتب واحد من عندكم صورته الشخصية منه: ',
    en: '1 author of your own has a portrait of it: ',
  },
  'own-menu': {
    ar: 'بند واحد في قائمتكم الرئيسية يقود إلى ما جاء به: ',
    en: '1 entry of your own main menu leads to it: ',
  },
};

type Edit = (news: Paper, ids: Ids) => Promise<unknown>;

test.for(EDITS)('nothing is undone after %s, and it is said of what: %s %s', async ([kind, name, address, edit]) => {
  await using news = await importingPaper();
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
  for (const language of ['ar', 'en'] as const) {
    const sentence = sentenceIn(language, refused as Refusal);
    expect(sentence).toContain(`· ${SAID[kind]?.[language]}`);
    expect(sentence).toContain(address ?? name);
  }
  expect(await allRows(news.db)).toEqual(there);
});

test('what the newsroom moves off an import no more hinders its undoing; what was shown beside it is chosen anew', async () => {
  await using news = await importingPaper();
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

test('a draft that is being saved in a section of an import is waited for, and stands on it then', async () => {
  await using news = await importingPaper();
  await news.bringSite('first');
  const { politics } = await idsOf(news);
  const content = await news.content({ headline: 'في اللحظة نفسها', sectionIds: [politics] });
  const [saved, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const saving = news.run(async (tx) => {
    await saveDraft(tx, news.editor, news.clock.now(), { articleId: null, content });
    saved.resolve();
    await release.promise;
  });
  await saved.promise;
  const undone = news.undo().catch((error: unknown) => error);
  await expect.poll(() => waitersIn(news.db)).toBeGreaterThan(0);
  release.resolve();
  await saving;
  expect(await undone).toMatchObject({
    code: 'wordpress.importInUse',
    facts: { blockers: [{ kind: 'own-article', count: 1, first: [{ name: 'في اللحظة نفسها', address: null }] }] },
  });
});

/** By what a writer comes to a section of the import, while somebody has the table that it needs after that. */
const MEETINGS: readonly (readonly [what: string, table: 'article' | 'section', isNew: boolean])[] = [
  ['a new draft, whose section is had before its article', 'article', true],
  ['a draft saved again, which is had before its section', 'section', false],
];

test.for(MEETINGS)('nobody waits in a circle, and the undoing sees what was saved: %s', async ([, table, isNew]) => {
  await using news = await importingPaper();
  await news.bringSite('first');
  const { politics } = await idsOf(news);
  const own = await news.draft({ headline: 'من قبل' });
  const content = await news.content({ headline: 'في اللحظة نفسها', sectionIds: [politics] });
  const saved = isNew ? ({ articleId: null } as const) : { articleId: own.articleId, basedOn: own.revisionId };
  const { undoing: undone, save: saving } = await news.run(async (tx) => {
    await sql`lock table ${sql.table(table)} in exclusive mode`.execute(tx);
    // The undoing first, so that it is the next to have the table.
    const undoing = news.undo().catch((error: unknown) => error);
    await expect.poll(() => waitersIn(news.db)).toBe(1);
    const save = news.run((writer) => saveDraft(writer, news.editor, news.clock.now(), { ...saved, content }));
    await expect.poll(() => waitersIn(news.db)).toBe(2);
    return { undoing, save };
  });
  await saving;
  expect(await undone).toMatchObject({
    code: 'wordpress.importInUse',
    facts: { blockers: [{ kind: 'own-article', count: 1, first: [{ name: 'في اللحظة نفسها', address: null }] }] },
  });
});
