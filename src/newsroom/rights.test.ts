import { expect, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import type { AlarmId, PictureId, StaticPageId } from '../base/ids.ts';
import { emptyBody } from '../body/index.ts';
import { deletePicture, describePicture } from '../library/index.ts';
import { newsroom as words } from '../messages/ar/newsroom.ts';
import type { Tx } from '../storage/index.ts';
import {
  type Act,
  type Actor,
  actorWith,
  addWord,
  approveArticle,
  correctArticle,
  createAuthor,
  createSection,
  createStaticPage,
  findOrCreateAuthor,
  findOrCreateSection,
  findOrCreateTag,
  foundNewsroom,
  moveSection,
  publishArticle,
  relateArticle,
  removeBrought,
  renameSection,
  reorderSections,
  replacePicture,
  saveDraft,
  scheduleArticle,
  settleAlarm,
  submitArticle,
  unpublishArticle,
  unscheduleArticle,
  updateArticle,
  updateAuthor,
  updateSite,
  updateStaticPage,
  withdrawArticle,
} from './index.ts';

const LATER = new Date('2026-11-25T03:00:00Z');
const STRANGER = actorWith('token', 'قارئ', 'moderator');

/** Rights that a query needs, which changes nothing: routes ask for them. */
const OF_QUERIES: readonly Act[] = ['alarm.see', 'audit.see', 'redirect.edit'];

test('no command does anything for a role that has not the right to it, whatever it is asked for', async () => {
  await using news = await newsroom();
  const { articleId, revisionId: basedOn } = await news.draft({});
  const content = await news.content({});
  const { sectionId, authorId } = news;
  const pageId = 1 as StaticPageId;
  const pictureId = 1 as PictureId;
  const said = { alt: '', credit: '', agency: '', licence: '', takenOn: null, focusX: 50, focusY: 50 };
  const author = { kind: 'staff', name: 'ليلى', slug: null, role: '', bio: '', portraitId: null } as const;
  const page = { parentId: null, title: 'من نحن', slug: null, body: emptyBody };
  const section = { parentId: null, name: 'رياضة', slug: null, description: '' };
  const brought = { importId: 1, articles: [articleId], pages: [], sections: [], authors: [], tags: [], pictures: [] };
  const backdated = { articleId, basedOn, publishedAt: null };
  const at = news.clock.now();
  const commands: readonly (readonly [Act, (tx: Tx, actor: Actor) => Promise<unknown>])[] = [
    ['article.save', (tx, actor) => saveDraft(tx, actor, at, { articleId: null, content })],
    ['article.save', (tx, actor) => saveDraft(tx, actor, at, { articleId, basedOn, content })],
    ['article.submit', (tx, actor) => submitArticle(tx, actor, at, { articleId, basedOn })],
    ['article.approve', (tx, actor) => approveArticle(tx, actor, at, { articleId, basedOn })],
    ['article.publish', (tx, actor) => publishArticle(tx, actor, at, { articleId, basedOn })],
    ['article.backdate', (tx, { kind, name }) => publishArticle(tx, actorWith(kind, name, 'editor'), at, backdated)],
    ['article.update', (tx, actor) => updateArticle(tx, actor, at, { articleId, basedOn })],
    ['article.schedule', (tx, actor) => scheduleArticle(tx, actor, at, { articleId, basedOn, dueAt: LATER })],
    ['article.schedule', (tx, actor) => unscheduleArticle(tx, actor, at, { articleId })],
    ['article.unpublish', (tx, actor) => unpublishArticle(tx, actor, at, { articleId })],
    ['article.withdraw', (tx, actor) => withdrawArticle(tx, actor, at, { articleId, notice: 'سُحبت.' })],
    ['article.correct', (tx, actor) => correctArticle(tx, actor, at, { articleId, kind: 'update', text: 'تحديث.' })],
    ['article.relate', (tx, actor) => relateArticle(tx, actor, at, { articleId, likest: [] })],
    ['alarm.settle', (tx, actor) => settleAlarm(tx, actor, at, { alarmId: 1 as AlarmId })],
    ['author.edit', (tx, actor) => createAuthor(tx, actor, at, author)],
    ['author.edit', (tx, actor) => findOrCreateAuthor(tx, actor, at, { name: 'ليلى' })],
    ['author.edit', (tx, actor) => updateAuthor(tx, actor, at, { authorId, content: author })],
    ['tag.create', (tx, actor) => findOrCreateTag(tx, actor, at, { name: 'مياه' })],
    ['media.edit', (tx, actor) => describePicture(tx, actor, at, { pictureId, ...said })],
    ['media.replace', (tx, actor) => replacePicture(tx, actor, at, { pictureId, by: pictureId })],
    ['media.delete', (tx, actor) => deletePicture(tx, actor, at, { pictureId })],
    ['word.add', (tx, actor) => addWord(tx, actor, at, { word: 'زرزور', kind: 'name' })],
    ['section.edit', (tx, actor) => createSection(tx, actor, at, section)],
    ['section.edit', (tx, actor) => findOrCreateSection(tx, actor, at, { names: ['رياضة'] })],
    ['section.edit', (tx, actor) => moveSection(tx, actor, at, { sectionId, parentId: null })],
    ['section.edit', (tx, actor) => renameSection(tx, actor, at, { sectionId, name: 'بلدنا', slug: null })],
    ['section.edit', (tx, actor) => reorderSections(tx, actor, at, { parentId: null, order: [sectionId] })],
    ['staticPage.edit', (tx, actor) => createStaticPage(tx, actor, at, page)],
    ['staticPage.edit', (tx, actor) => updateStaticPage(tx, actor, at, { pageId, content: page })],
    ['site.edit', (tx, actor) => foundNewsroom(tx, actor, at, { name: 'السفوح', zone: 'Asia/Damascus' })],
    ['site.edit', (tx, actor) => updateSite(tx, actor, at, { name: 'صحيفة أخرى' })],
    ['brought.remove', (tx, actor) => removeBrought(tx, actor, at, brought)],
  ];
  await news.outbox();
  for (const [act, command] of commands)
    await expect(
      news.run((tx) => command(tx, STRANGER)),
      act,
    ).rejects.toMatchObject({
      code: 'newsroom.notAllowed',
      facts: { act },
    });
  expect(await news.outbox()).toEqual([]);
  // A right that no command here asks for is one that somebody has forgotten to check, or to add above.
  expect([...new Set([...commands.map(([act]) => act), ...OF_QUERIES])].toSorted()).toEqual(
    Object.keys(words.acts).toSorted(),
  );
});
