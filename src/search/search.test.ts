import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newsroom } from '../../test/builders/newsroom.ts';
import type { ArticleId } from '../base/ids.ts';
import { addWord, site, unpublishArticle, updateArticle, updateAuthor, withdrawArticle } from '../newsroom/index.ts';
import { SearchAsked } from './contract.ts';
import { followIndex } from './follow.ts';
import { indexState } from './index-state.ts';
import { rebuildIndex } from './rebuild.ts';
import { relateAlike } from './relate.ts';
import { search } from './search.ts';
import { startSearchThread } from './thread/start-thread.ts';

/** A newsroom with an index of its own, which is brought up to date whenever it is asked. */
async function searched() {
  const news = await newsroom();
  // Not there yet, as in a newsroom that begins.
  const folder = join(mkdtempSync(join(tmpdir(), 'warraq-search-')), 'search');
  const thread = startSearchThread(folder);
  const now = () => news.clock.now();
  const rebuild = () => rebuildIndex(news.database, thread, { now: now(), onProgress: () => undefined });
  const follow = () => followIndex(news.database, thread, now());
  const findBeforeFollowing = async (q: string, more: Partial<SearchAsked> = {}) => {
    const { sections, zone } = await site(news.db);
    return search({ db: news.db, thread, sections, zone, now: now() }, { ...SearchAsked.parse({ q }), ...more });
  };
  const find = async (q: string, more: Partial<SearchAsked> = {}) => {
    if ((await follow()) === 'lost') await rebuild();
    return findBeforeFollowing(q, more);
  };
  const idsFor = async (q: string, more: Partial<SearchAsked> = {}) =>
    (await find(q, more)).hits.map(({ card }) => card.id);
  return Object.assign(news, {
    ...{ thread, folder, find, findBeforeFollowing, idsFor, rebuild, follow },
    [Symbol.asyncDispose]: async () => {
      await thread.close();
      rmSync(dirname(folder), { recursive: true });
      await news.database[Symbol.asyncDispose]();
    },
  });
}

test('what is published is found, changed, and gone, and nothing else is ever found', async () => {
  await using news = await searched();
  const first = await news.published({ headline: 'زلزال في الشمال' });
  await news.draft({ headline: 'زلزال لم ينشر' });
  expect(await news.idsFor('الزلزال')).toEqual([first.articleId]);

  const { articleId } = first;
  const revisionId = await news.revise(articleId, first.revisionId, { headline: 'هزة في الشمال' });
  expect(await news.idsFor('هزة')).toEqual([]);
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId }));
  expect(await news.idsFor('زلزال')).toEqual([]);
  expect(await news.idsFor('هزة')).toEqual([articleId]);

  const second = await news.published({ headline: 'هزة أخرى' });
  await news.run((tx) => unpublishArticle(tx, news.editor, news.clock.now(), { articleId }));
  expect(await news.idsFor('هزة')).toEqual([second.articleId]);
  await news.run((tx) =>
    withdrawArticle(tx, news.editor, news.clock.now(), { articleId: second.articleId, notice: 'سُحبت لخطأ فيها.' }),
  );
  expect(await news.idsFor('هزة')).toEqual([]);
  expect(await news.thread.do('held', null)).toEqual([]);
});

test('an index tells since when something waits that it has not read', async () => {
  await using news = await searched();
  expect(await indexState(news.db, news.thread)).toBeNull();
  await news.rebuild();
  expect(await indexState(news.db, news.thread)).toMatchObject({ articles: 0, unreadSince: null });
  const publishedAt = new Date(news.clock.now().getTime() + 60_000);
  news.clock.set(publishedAt);
  await news.published({ headline: 'زلزال في الشمال' });
  news.clock.set(new Date(publishedAt.getTime() + 3_600_000));
  await news.published({ headline: 'هزة في الشمال' });
  expect(await indexState(news.db, news.thread)).toMatchObject({ articles: 0, unreadSince: publishedAt });
  await news.follow();
  const followedAt = news.clock.now();
  expect(await indexState(news.db, news.thread)).toEqual({ articles: 2, followedAt, unreadSince: null });
});

test('of an article that reads otherwise by now, what the index still holds is not shown', async () => {
  await using news = await searched();
  const first = await news.published({ headline: 'زلزال في الشمال', text: 'قال الشاهد إن الزلزال وقع ليلًا.' });
  expect((await news.find('زلزال')).hits[0]?.snippet.map(({ text }) => text).join('')).toContain('الشاهد');
  const content = { headline: 'هزة في الشمال', text: 'وقعت الهزة ليلًا.' };
  const revisionId = await news.revise(first.articleId, first.revisionId, content);
  const asked = { articleId: first.articleId, basedOn: revisionId };
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), asked));
  const { hits, total } = await news.findBeforeFollowing('زلزال');
  expect(total).toBe(1);
  expect(hits[0]?.headline).toEqual([{ text: 'هزة في الشمال', isMarked: false }]);
  expect(hits[0]?.snippet).toEqual([]);
});

test('a page past the last is not the first: it has no results, and how many pages there are', async () => {
  await using news = await searched();
  await news.published({ headline: 'زلزال في الشمال' });
  const { page } = SearchAsked.parse({ page: '99' });
  const found = await news.find('زلزال', { page });
  expect(found).toMatchObject({ state: 'found', total: 1, pages: 1, hits: [] });
  expect(found.page).toBeGreaterThan(found.pages);
});

test('who typed nothing but marks and signs asked for nothing', async () => {
  await using news = await searched();
  await news.published({ headline: 'زلزال' });
  for (const typed of ['"', '«»', '؟!', '😀', '\u0000', '\u202e']) expect((await news.find(typed)).state).toBe('empty');
  expect((await news.find('لاشيءهنا')).state).toBe('none');
});

test('an author is found by the name that is known now', async () => {
  await using news = await searched();
  const { articleId } = await news.published();
  expect(await news.idsFor('جابر عيدون')).toEqual([articleId]);
  const content = { name: 'حسّان القباني', slug: null, role: '', bio: '', portraitId: null, kind: 'staff' } as const;
  await news.run((tx) => updateAuthor(tx, news.editor, news.clock.now(), { authorId: news.authorId, content }));
  expect(await news.idsFor('جابر عيدون')).toEqual([]);
  expect(await news.idsFor('حسان القباني')).toEqual([articleId]);
});

test('a section stands for those below it, also after they were moved', async () => {
  await using news = await searched();
  const below = await news.section('أحياء', news.sectionId);
  const other = await news.section('رياضة');
  const inside = await news.published({ headline: 'زلزال', sectionIds: [below] });
  const outside = await news.published({ headline: 'زلزال', sectionIds: [other] });
  expect(await news.idsFor('زلزال', { section: news.sectionId })).toEqual([inside.articleId]);
  const { sections } = await news.find('زلزال');
  expect(sections).toEqual([
    { choice: { id: news.sectionId, name: 'محليات' }, articles: 1 },
    { choice: { id: other, name: 'رياضة' }, articles: 1 },
  ]);
  // One that stands in two sections counts in both.
  await news.published({ headline: 'هزة', sectionIds: [below, other] });
  expect((await news.find('هزة')).sections.map(({ articles }) => articles)).toEqual([1, 1]);
  expect(await news.idsFor('زلزال', { section: other })).toEqual([outside.articleId]);
  // A section that isn't there narrows nothing.
  expect(await news.idsFor('زلزال', { section: 9_999 })).toHaveLength(2);
});

test('days are those of the zone, both ends included', async () => {
  await using news = await searched();
  const { articleId } = await news.published({ headline: 'زلزال' });
  expect(await news.idsFor('زلزال', { from: '2026-11-24', to: '2026-11-24' })).toEqual([articleId]);
  expect(await news.idsFor('زلزال', { to: '2026-11-23' })).toEqual([]);
  expect(await news.idsFor('زلزال', { from: '2026-11-25' })).toEqual([]);
  const inNovember = await news.find('زلزال', { from: '2026-11-01', to: '2026-11-24' });
  expect(inNovember.sections.map(({ articles }) => articles)).toEqual([1]);
  expect(inNovember.periods.map(({ articles }) => articles)).toEqual([1, 1, 1]);
  expect((await news.find('زلزال')).periods).toEqual([
    { choice: 'day', articles: 1 },
    { choice: 'week', articles: 1 },
    { choice: 'year', articles: 1 },
  ]);
});

test('results show the words as they are written, marked, and say in which forms', async () => {
  await using news = await searched();
  await news.published({ headline: 'مكتبة القاهرة', text: 'تولّى الفهرسة أحمد الطيّب، وعمل بالقاهرة ثم عاد.' });
  const { hits, forms, total } = await news.find('احمد القاهره');
  expect(total).toBe(1);
  const marked = (pieces: readonly { text: string; isMarked: boolean }[] = []) =>
    pieces.filter(({ isMarked }) => isMarked).map(({ text }) => text);
  expect(marked(hits[0]?.headline)).toEqual(['القاهرة']);
  expect(marked(hits[0]?.snippet)).toEqual(['أحمد', 'بالقاهرة']);
  expect(forms.toSorted()).toEqual(['أحمد', 'القاهرة', 'بالقاهرة'].toSorted());
});

test('where not all words are found, some are, and a slip of the finger is seen', async () => {
  await using news = await searched();
  const { articleId } = await news.published({ headline: 'تلسكوب جديد يرصد مذنبا' });
  const some = await news.find('تلسكوب المرصد');
  expect([some.state, some.hits.map(({ card }) => card.id)]).toEqual(['some', [articleId]]);
  expect(some.periods.map(({ articles }) => articles)).toEqual([1, 1, 1]);
  expect((await news.find('تلسكوب', { author: 9_999, tag: 9_999 })).total).toBe(1);
  const none = await news.find('تلسكوف');
  expect([none.state, none.neighbour]).toEqual(['none', { q: 'تلسكوب', total: 1 }]);
  expect((await news.find('  ')).state).toBe('empty');
});

test('an index that is made anew says the same, and goes on from where it was made', async () => {
  await using news = await searched();
  const first = await news.published({ headline: 'زلزال' });
  await news.rebuild();
  expect(await news.thread.do('held', null)).toEqual([first.articleId]);
  const second = await news.published({ headline: 'زلزال ثان' });
  expect((await news.idsFor('زلزال')).toSorted()).toEqual([first.articleId, second.articleId]);
});

test('an index that lags behind, or is left alone for too long, comes back to the present', async () => {
  await using news = await searched();
  await news.find('زلزال');
  const ids: ArticleId[] = [];
  for (let n = 0; n < 5; n += 1) ids.push((await news.published({ headline: `زلزال ${n}` })).articleId);
  expect(await news.follow()).toBe('present');
  expect(await news.thread.do('held', null)).toEqual(ids);
  news.clock.set(new Date(news.clock.now().getTime() + 8 * 86_400_000));
  expect(await news.follow()).toBe('lost');
});

test('what is likest to a new article is put beside it, and its page is told', async () => {
  await using news = await searched();
  const words = 'رافعة الميناء الجديدة وصلت إلى مرسى اللوز على سفينة';
  const like = await news.published({
    headline: 'رافعة الميناء',
    text: words,
    sectionIds: [await news.section('مرافئ')],
  });
  for (let n = 0; n < 6; n += 1) await news.published({ headline: `خبر آخر ${n}` });
  await news.find('زلزال');
  await news.outbox();
  const { articleId } = await news.published({ headline: 'رافعة الميناء تعمل', text: words });
  const relate = (ids: readonly ArticleId[]) => relateAlike(news.database, news.thread, news.clock.now(), ids);
  await followIndex(news.database, news.thread, news.clock.now(), relate);
  expect((await news.live(articleId))?.related[0]?.id).toBe(like.articleId);
  expect((await news.outbox()).at(-1)).toEqual({ act: 'article.related', tags: [`article:${articleId}`] });
  // Chosen once more, nothing changes, and nobody is told.
  await relate([articleId]);
  expect(await news.outbox()).toEqual([]);
});

test('a word that the newsroom adds, and a name that its articles teach, are found behind their clitics from the next index on', async () => {
  await using news = await searched();
  const add = (given: string) =>
    news.run((tx) => addWord(tx, news.editor, news.clock.now(), { word: given, kind: 'name' }));
  const { articleId } = await news.published({ headline: 'رسالة لقرطبوس' });
  expect(await news.idsFor('قرطبوس')).toEqual([]);
  await add('قرطبوس');
  await news.rebuild();
  expect(await news.idsFor('قرطبوس')).toEqual([articleId]);

  for (const headline of ['زرزوف يصل', 'لقاء زرزوف', 'كلمة زرزوف', 'وفد لزرزوف', 'سؤال وزرزوف'])
    await news.published({ headline });
  expect((await news.find('زرزوف')).total).toBe(3);
  await news.rebuild();
  expect((await news.find('زرزوف')).total).toBe(5);
});

test('an index file that was damaged is made anew', async () => {
  await using news = await searched();
  const { articleId } = await news.published({ headline: 'زلزال' });
  await news.find('زلزال');
  await news.thread.close();
  for (const damage of ['no index at all', '', 'x'.repeat(40_000)]) {
    const file = join(news.folder, readFileSync(join(news.folder, 'current'), 'utf8').trim());
    for (const ending of ['-wal', '-shm']) rmSync(file + ending, { force: true });
    writeFileSync(file, damage);
    const thread = startSearchThread(news.folder);
    expect(await followIndex(news.database, thread, news.clock.now())).toBe('lost');
    await rebuildIndex(news.database, thread, { now: news.clock.now(), onProgress: () => undefined });
    expect(await thread.do('held', null)).toEqual([articleId]);
    await thread.close();
  }
});

test('where another index took its place while the outbox was read, what was read is read for that one too', async () => {
  await using news = await searched();
  await news.find('زلزال');
  const { articleId } = await news.published({ headline: 'زلزال' });
  const before = await news.thread.do('position', null);
  await news.rebuild();
  const stale = { name: before?.name ?? '', rows: [], remove: [articleId], position: before?.position ?? '' };
  expect(await news.thread.do('put', stale)).toBe(false);
  expect(await news.idsFor('زلزال')).toEqual([articleId]);
});

test('a build that can not be finished is given up, and the next one is whole', async () => {
  await using news = await searched();
  const { articleId } = await news.published({ headline: 'زلزال' });
  mkdirSync(join(news.folder, `current-${process.pid}`), { recursive: true });
  await expect(news.rebuild()).rejects.toThrow();
  expect(await news.thread.do('held', null)).toEqual([]);
  rmSync(join(news.folder, `current-${process.pid}`), { recursive: true });
  expect(await news.idsFor('زلزال')).toEqual([articleId]);
  expect(readdirSync(news.folder).filter((name) => name.endsWith('.sqlite'))).toHaveLength(1);
});

test('a job that fails fails alone, and a thread that was closed does no more', async () => {
  await using news = await searched();
  const { articleId } = await news.published({ headline: 'زلزال' });
  expect(await news.idsFor('زلزال')).toEqual([articleId]);
  const broken = { row: null, most: 1 } as unknown as Parameters<typeof news.thread.do<'alike'>>[1];
  await expect(news.thread.do('alike', broken)).rejects.toThrow();
  expect(await news.idsFor('زلزال')).toEqual([articleId]);
  await news.thread.close();
  await expect(news.thread.do('position', null)).rejects.toThrow('closed');
});
