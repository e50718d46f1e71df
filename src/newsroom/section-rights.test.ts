import { expect, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import type { AlarmId, SectionId } from '../base/ids.ts';
import type { Tx } from '../storage/index.ts';
import { checkArticleRight } from './articles/places.ts';
import {
  type Actor,
  actorWith,
  alarms,
  approveArticle,
  correctArticle,
  createAuthor,
  findOrCreateTag,
  moveSection,
  publishArticle,
  publishDue,
  type Role,
  relateArticle,
  rightsOf,
  saveDraft,
  scheduleArticle,
  settleAlarm,
  submitArticle,
  unpublishArticle,
  unscheduleArticle,
  updateArticle,
  withdrawArticle,
} from './index.ts';
import { mayIn } from './rights.ts';

/** Somebody with one role, in some sections only. */
const within = (role: Role, ...sections: readonly SectionId[]): Actor => ({
  ...actorWith('person', 'ريم الحسن', role),
  grants: [{ role, within: sections }],
});

const OUTSIDE = { code: 'newsroom.outsideSections' };
const LATER = new Date('2026-11-25T03:00:00Z');

/** A newsroom with two sections, and one below the first. */
async function twoSections() {
  const news = await newsroom();
  const sports = await news.section('رياضة');
  const football = await news.section('كرة القدم', sports);
  return { ...news, sports, football };
}

test('a grant holds in its sections and below them, and nowhere else', () => {
  const [local, sports, football] = [1, 2, 3] as SectionId[] as [SectionId, SectionId, SectionId];
  const editor = within('editor', sports);
  const cases = [
    [[[sports]], true, 'its own section'],
    [[[football, sports]], true, 'one below'],
    [[[local]], false, 'another'],
    [[[]], false, 'no section: the whole paper’s'],
    [[[football, sports], [local]], false, 'its own as saved, another as readers see it'],
  ] as const;
  for (const [places, allowed, why] of cases) expect(mayIn(editor, 'article.publish', places), why).toBe(allowed);
  expect(mayIn(within('editor', football), 'article.publish', [[sports]]), 'the section above').toBe(false);
  expect(mayIn(within('editor'), 'article.publish', [[sports]]), 'no section at all').toBe(false);
  expect(mayIn(within('reporter', sports), 'article.publish', [[sports]]), 'the wrong role').toBe(false);
  // Each grant by itself: an editor of one section who may report everywhere is no editor everywhere.
  const both = { ...editor, grants: [...editor.grants, { role: 'reporter', within: null } as const] };
  expect([mayIn(both, 'article.save', [[local]]), mayIn(both, 'article.publish', [[local]])]).toEqual([true, false]);
});

test('what is sent along says what may be done, and where', () => {
  const editor = within('editor', 2 as SectionId, 5 as SectionId);
  const rights = new Map<string, readonly SectionId[] | null>(rightsOf(editor).map(({ act, within }) => [act, within]));
  expect([rights.get('article.publish'), rights.get('tag.create')]).toEqual([[2, 5], null]);
  for (const act of ['site.edit', 'author.edit', 'staticPage.edit']) expect(rights.has(act)).toBe(false);
  expect(rightsOf(actorWith('person', 'قارئ', 'moderator'))).toEqual([]);
});

test('no command of an article is done for the editor of another section, and nothing is left behind', async () => {
  await using news = await twoSections();
  const stranger = within('editor', news.sports);
  const draft = await news.draft();
  const live = await news.published();
  const at = news.clock.now();
  const { articleId, revisionId: basedOn } = draft;
  const shown = { articleId: live.articleId, basedOn: live.revisionId };
  const content = await news.content();
  const due = await news.draft();
  await news.run((tx) => scheduleArticle(tx, news.editor, at, { ...due, basedOn: due.revisionId, dueAt: LATER }));
  const commands: readonly ((tx: Tx) => Promise<unknown>)[] = [
    (tx) => saveDraft(tx, stranger, at, { articleId: null, content }),
    (tx) => saveDraft(tx, stranger, at, { articleId, basedOn, content }),
    (tx) => submitArticle(tx, stranger, at, { articleId, basedOn }),
    (tx) => approveArticle(tx, stranger, at, { articleId, basedOn }),
    (tx) => publishArticle(tx, stranger, at, { articleId, basedOn }),
    (tx) => scheduleArticle(tx, stranger, at, { articleId, basedOn, dueAt: LATER }),
    (tx) => unscheduleArticle(tx, stranger, at, { articleId: due.articleId }),
    (tx) => updateArticle(tx, stranger, at, shown),
    (tx) => correctArticle(tx, stranger, at, { ...shown, kind: 'update', text: 'تحديث.' }),
    (tx) => unpublishArticle(tx, stranger, at, shown),
    (tx) => withdrawArticle(tx, stranger, at, { ...shown, notice: 'سُحبت.' }),
    (tx) => relateArticle(tx, stranger, at, { ...shown, likest: [] }),
    (tx) => checkArticleRight(tx, stranger, 'article.save', articleId),
  ];
  await news.outbox();
  for (const [index, command] of commands.entries())
    await expect(news.run(command), String(index)).rejects.toMatchObject(OUTSIDE);
  expect(await news.outbox()).toEqual([]);
});

test('the editor of a section does there what an editor does, also in the sections below it', async () => {
  await using news = await twoSections();
  const editor = within('editor', news.sports);
  const { run, clock } = news;
  const content = await news.content({ sectionIds: [news.football] });
  const { articleId, revisionId: basedOn } = await run((tx) =>
    saveDraft(tx, editor, clock.now(), { articleId: null, content }),
  );
  await run((tx) => publishArticle(tx, editor, clock.now(), { articleId, basedOn }));
  await run((tx) => findOrCreateTag(tx, editor, clock.now(), { name: 'كأس' }));
  // Authors sign in every section.
  const author = { kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: null } as const;
  await expect(run((tx) => createAuthor(tx, editor, clock.now(), author))).rejects.toMatchObject({
    code: 'newsroom.notAllowed',
    facts: { act: 'author.edit', needs: ['editor', 'administrator'], where: 'wholePaper', held: ['editor'] },
  });
  // The grant goes with the tree: what is moved out of the section is no longer theirs.
  await run((tx) => moveSection(tx, news.administrator, clock.now(), { sectionId: news.football, parentId: null }));
  await expect(run((tx) => unpublishArticle(tx, editor, clock.now(), { articleId }))).rejects.toMatchObject(OUTSIDE);
});

test('an article goes from one section to another by the hand of who may write in both', async () => {
  await using news = await twoSections();
  const { run, clock, sports } = news;
  const { articleId, revisionId } = await news.published();
  const inSports = await news.content({ sectionIds: [sports] });
  const move = (actor: Actor) =>
    run((tx) => saveDraft(tx, actor, clock.now(), { articleId, basedOn: revisionId, content: inSports }));
  await expect(move(within('editor', sports))).rejects.toMatchObject(OUTSIDE);
  await expect(move(within('editor', news.sectionId))).rejects.toMatchObject(OUTSIDE);
  const { revisionId: basedOn } = await move(within('editor', sports, news.sectionId));
  // Saved there, and for readers still where it was: each of the two editors alone could take it from the other.
  for (const alone of [sports, news.sectionId])
    await expect(
      run((tx) => updateArticle(tx, within('editor', alone), clock.now(), { articleId, basedOn })),
    ).rejects.toMatchObject(OUTSIDE);
  for (const alone of [sports, news.sectionId])
    await expect(
      run((tx) => relateArticle(tx, within('editor', alone), clock.now(), { articleId, likest: [] })),
    ).rejects.toMatchObject(OUTSIDE);
  await run((tx) => updateArticle(tx, within('editor', sports, news.sectionId), clock.now(), { articleId, basedOn }));
  await run((tx) => unpublishArticle(tx, within('editor', sports), clock.now(), { articleId }));
});

test('what was approved goes back into review when a reporter of the section changes it', async () => {
  await using news = await twoSections();
  const { run, clock, sectionId } = news;
  const reporter: Actor = {
    ...within('reporter', sectionId),
    // Editing elsewhere is no approving here.
    grants: [
      { role: 'reporter', within: [sectionId] },
      { role: 'editor', within: [news.sports] },
    ],
  };
  const { articleId, revisionId } = await news.draft();
  await run((tx) => approveArticle(tx, news.editor, clock.now(), { articleId, basedOn: revisionId }));
  const content = await news.content({ headline: 'عنوان آخر' });
  await run((tx) => saveDraft(tx, reporter, clock.now(), { articleId, basedOn: revisionId, content }));
  const { state } = await news.db
    .selectFrom('article')
    .select('state')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow();
  expect(state).toBe('in_review');
});

test('alarms are shown to, and settled by, who is of the section', async () => {
  await using news = await twoSections();
  const { articleId, revisionId: basedOn } = await news.draft();
  await news.run((tx) => scheduleArticle(tx, news.editor, news.clock.now(), { articleId, basedOn, dueAt: LATER }));
  // Something in the way: the revision is made such that it can't be published.
  await news.db
    .updateTable('revision')
    .set({ content: JSON.stringify({ ...(await news.content()), headline: '' }) })
    .execute();
  news.clock.set(LATER);
  await publishDue(news.db, news.clock);
  const seenBy = async (sections: readonly SectionId[]) =>
    (await alarms(news.db, { before: null, within: sections })).map((alarm) => alarm.articleId);
  expect([await seenBy([news.sports]), await seenBy([news.sectionId])]).toEqual([[], [articleId]]);
  const [alarm] = await alarms(news.db, { before: null, within: null });
  const alarmId = alarm?.id as AlarmId;
  const settle = (actor: Actor) => news.run((tx) => settleAlarm(tx, actor, LATER, { alarmId }));
  await expect(settle(within('editor', news.sports))).rejects.toMatchObject(OUTSIDE);
  // Saved into another section while it is still scheduled in the first: neither editor alone settles it, or sees it.
  const moved = await news.content({ sectionIds: [news.football] });
  const both = within('editor', news.sectionId, news.sports);
  await news.run((tx) => saveDraft(tx, both, LATER, { articleId, basedOn, content: moved }));
  const alone = [await seenBy([news.sports]), await seenBy([news.sectionId])];
  expect([...alone, await seenBy([news.sports, news.sectionId])]).toEqual([[], [], [articleId]]);
  await expect(settle(within('editor', news.sectionId))).rejects.toMatchObject(OUTSIDE);
  await settle(both);
  expect(await seenBy([news.sectionId])).toEqual([]);
});
