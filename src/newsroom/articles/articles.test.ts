import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { RevisionId, SectionId } from '../../base/ids.ts';
import {
  approveArticle,
  correctArticle,
  draft,
  latest,
  publishArticle,
  saveDraft,
  scheduleArticle,
  submitArticle,
  unpublishArticle,
  unscheduleArticle,
  updateArticle,
  withdrawArticle,
  withdrawal,
} from '../index.ts';

const LATER = new Date('2026-11-25T03:00:00Z');

test('saving a draft changes nothing that readers see, and publishing it does', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({ headline: 'الأول' });
  const next = await news.revise(articleId, revisionId, { headline: 'الثاني' });
  expect((await news.live(articleId))?.headline).toBe('الأول');
  news.clock.set(LATER);
  await news.run((tx) => updateArticle(tx, news.editor, LATER, { articleId, basedOn: next }));
  const live = await news.live(articleId);
  expect([live?.headline, live?.publishedAt, live?.updatedAt]).toEqual([
    'الثاني',
    new Date('2026-11-24T09:00:00Z'),
    LATER,
  ]);
});

test('a draft that was saved before a field existed has what the field begins with', async () => {
  await using news = await newsroom();
  const { articleId } = await news.draft({ headline: 'قديم' });
  await sql`update revision set content = content - 'searchTitle' - 'commentPolicy'`.execute(news.db);
  const { content } = (await draft(news.db, articleId)) ?? {};
  expect(content).toMatchObject({ headline: 'قديم', searchTitle: '', commentPolicy: 'open' });
});

test('publishing tells of every list that shows the article, of ancestors too, and of nothing else', async () => {
  await using news = await newsroom();
  const town = await news.section('بلديات', news.sectionId);
  const { articleId, revisionId } = await news.draft({ sectionIds: [town], tags: ['مياه'] });
  await news.outbox();
  await news.run((tx) => publishArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId }));
  expect(await news.outbox()).toEqual([
    {
      act: 'article.published',
      tags: [
        'addresses',
        `article:${articleId}`,
        `by:${news.authorId}`,
        'day:2026-11-24',
        'front',
        'latest',
        'month:2026-11',
        `section:${news.sectionId}`,
        `section:${town}`,
        'tag:1',
      ],
    },
  ]);
});

test('an update tells of the lists that it leaves as well', async () => {
  await using news = await newsroom();
  const sport = await news.section('رياضة');
  const { articleId, revisionId } = await news.published({});
  const basedOn = await news.revise(articleId, revisionId, { sectionIds: [sport] });
  await news.outbox();
  await news.run((tx) => updateArticle(tx, news.editor, news.clock.now(), { articleId, basedOn }));
  const [told] = await news.outbox();
  expect(told?.tags).toEqual(expect.arrayContaining([`section:${news.sectionId}`, `section:${sport}`]));
});

test('an article that comes in without a date has none anywhere, and stands after those that have', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.draft({ headline: 'بلا تاريخ' });
  await news.run((tx) =>
    publishArticle(tx, news.importer, news.clock.now(), { articleId, basedOn: revisionId, publishedAt: null }),
  );
  await news.published({ headline: 'بتاريخ' });
  const live = await news.live(articleId);
  expect([live?.publishedAt, live?.updatedAt]).toEqual([null, null]);
  const entries = await latest(news.db, { of: 'paper' }, 10);
  expect(entries.map(({ card }) => card.headline)).toEqual(['بتاريخ', 'بلا تاريخ']);
  await news.run((tx) => unpublishArticle(tx, news.editor, LATER, { articleId }));
  await news.run((tx) => publishArticle(tx, news.editor, LATER, { articleId, basedOn: revisionId }));
  expect((await news.live(articleId))?.publishedAt).toBeNull();
});

test('a withdrawn article leaves its notice under the headline that readers knew, and is never published again', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({ headline: 'كما قُرئ' });
  const newer = await news.revise(articleId, revisionId, { headline: 'مسودة لم تُنشر' });
  await news.run((tx) => withdrawArticle(tx, news.editor, LATER, { articleId, notice: 'سُحبت المادة.' }));
  expect(await news.live(articleId)).toBeNull();
  expect(await withdrawal(news.db, articleId)).toEqual({
    id: articleId,
    headline: 'كما قُرئ',
    publishedAt: news.clock.now(),
    withdrawnAt: LATER,
    notice: 'سُحبت المادة.',
  });
  const publish = news.run((tx) => publishArticle(tx, news.editor, LATER, { articleId, basedOn: newer }));
  await expect(publish).rejects.toMatchObject({ code: 'article.wrongState' });
});

test('the notice of what was unpublished first bears the headline that readers knew last', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({ headline: 'كما نُشر أولًا' });
  const updated = await news.revise(articleId, revisionId, { headline: 'كما قُرئ آخرًا' });
  await news.run((tx) => updateArticle(tx, news.editor, LATER, { articleId, basedOn: updated }));
  const first = await news.revise(articleId, updated, { headline: 'مسودة والمادة منشورة' });
  await news.run((tx) => unpublishArticle(tx, news.editor, LATER, { articleId }));
  await news.revise(articleId, first, { headline: 'مسودة بعد إلغاء النشر' });
  await news.run((tx) => withdrawArticle(tx, news.editor, LATER, { articleId, notice: 'سُحبت المادة.' }));
  expect((await withdrawal(news.db, articleId))?.headline).toBe('كما قُرئ آخرًا');
});

test('what readers never saw is not withdrawn', async () => {
  await using news = await newsroom();
  const { articleId } = await news.draft({});
  const withdraw = news.run((tx) => withdrawArticle(tx, news.editor, LATER, { articleId, notice: 'سُحبت المادة.' }));
  await expect(withdraw).rejects.toMatchObject({ code: 'article.wrongState' });
});

test('a correction is public, dated, newest first, and tells of the article alone', async () => {
  await using news = await newsroom();
  const { articleId } = await news.published({});
  await news.outbox();
  const correct = (at: Date, text: string) =>
    news.run((tx) => correctArticle(tx, news.editor, at, { articleId, kind: 'correction', text }));
  await correct(news.clock.now(), 'ورد أن العدد ستون، والصحيح أربعة وستون.');
  await correct(LATER, 'صُحّح اسم الحي.');
  const live = await news.live(articleId);
  expect(live?.corrections.map(({ text, madeAt }) => [text, madeAt])).toEqual([
    ['صُحّح اسم الحي.', LATER],
    ['ورد أن العدد ستون، والصحيح أربعة وستون.', news.clock.now()],
  ]);
  expect((await news.outbox())[0]?.tags).toEqual([`article:${articleId}`, 'latest']);
});

test('what an approver did not see is not approved: a reporter who changes an approved text sends it back', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.draft({});
  const at = news.clock.now();
  await news.run((tx) => submitArticle(tx, news.reporter, at, { articleId, basedOn: revisionId }));
  await news.run((tx) => approveArticle(tx, news.editor, at, { articleId, basedOn: revisionId }));
  expect((await draft(news.db, articleId))?.state).toBe('approved');
  const content = await news.content({ headline: 'غيّره المراسل' });
  await news.run((tx) => saveDraft(tx, news.reporter, at, { articleId, basedOn: revisionId, content }));
  expect((await draft(news.db, articleId))?.state).toBe('in_review');
});

test('what was saved beside a schedule is approved by nobody: taken from the clock, the article is in review', async () => {
  await using news = await newsroom();
  const { articleId, revisionId: basedOn } = await news.draft({});
  const at = news.clock.now();
  const schedule = (revision: RevisionId) =>
    news.run((tx) => scheduleArticle(tx, news.editor, at, { articleId, basedOn: revision, dueAt: LATER }));
  const unschedule = () => news.run((tx) => unscheduleArticle(tx, news.editor, at, { articleId }));
  await schedule(basedOn);
  await unschedule();
  expect((await draft(news.db, articleId))?.state).toBe('approved');
  await schedule(basedOn);
  const content = await news.content({ headline: 'غيّره المراسل' });
  await news.run((tx) => saveDraft(tx, news.reporter, at, { articleId, basedOn, content }));
  await unschedule();
  expect((await draft(news.db, articleId))?.state).toBe('in_review');
});

test('the newest of the same tag comes first among the related, then the section, then the paper', async () => {
  await using news = await newsroom();
  const sport = await news.section('رياضة');
  const elsewhere = await news.published({ headline: 'من قسم آخر', sectionIds: [sport] });
  const tagged = await news.published({ headline: 'من الوسم', sectionIds: [sport], tags: ['مياه'] });
  const beside = await news.published({ headline: 'من القسم' });
  const { articleId } = await news.published({ headline: 'المادة', tags: ['مياه'] });
  const live = await news.live(articleId);
  expect(live?.related.map(({ id }) => id)).toEqual([tagged.articleId, beside.articleId, elsewhere.articleId]);
});

test('the first article of a paper is alone, and gets company from the second', async () => {
  await using news = await newsroom();
  const first = await news.published({});
  expect((await news.live(first.articleId))?.related).toEqual([]);
  await news.outbox();
  const second = await news.published({});
  expect((await news.live(first.articleId))?.related.map(({ id }) => id)).toEqual([second.articleId]);
  const published = (await news.outbox()).find(({ act }) => act === 'article.published');
  expect(published?.tags).toContain(`article:${first.articleId}`);
});

test('a paid article needs no author; everything else is published only when it is complete', async () => {
  await using news = await newsroom();
  await news.published({ kind: 'sponsored', authorIds: [] });
  const { articleId, revisionId } = await news.draft({ headline: '', sectionIds: [], authorIds: [], text: '' });
  await news.outbox();
  const publish = news.run((tx) =>
    publishArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId }),
  );
  await expect(publish).rejects.toMatchObject({
    code: 'article.incomplete',
    facts: { missing: ['headline', 'body', 'section', 'author'] },
  });
  expect(await news.outbox()).toEqual([]);
});

test('nothing is published, or said to be updated, at an instant that is still to come', async () => {
  await using news = await newsroom();
  const { articleId, revisionId: basedOn } = await news.draft({});
  const at = news.clock.now();
  const next = new Date(at.getTime() + 1);
  await news.outbox();
  for (const dates of [{ publishedAt: next }, { publishedAt: at, updatedAt: next }]) {
    const publish = news.run((tx) => publishArticle(tx, news.importer, at, { articleId, basedOn, ...dates }));
    await expect(publish).rejects.toMatchObject({ code: 'article.publishedInFuture', facts: { publishedAt: next } });
  }
  expect(await news.live(articleId)).toBeNull();
  expect(await news.outbox()).toEqual([]);
  await news.run((tx) => publishArticle(tx, news.importer, at, { articleId, basedOn, publishedAt: at }));
  expect((await news.live(articleId))?.publishedAt).toEqual(at);
});

test('refusals: each names why, and leaves nothing behind', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.published({});
  const newer = await news.revise(articleId, revisionId);
  const { articleId: unseen, revisionId: unseenRevision } = await news.draft({});
  const at = news.clock.now();
  await news.outbox();
  const content = await news.content({ sectionIds: [999 as SectionId] });
  const refused: [string, () => Promise<unknown>][] = [
    [
      'newsroom.notAllowed',
      () => news.run((tx) => publishArticle(tx, news.reporter, at, { articleId: unseen, basedOn: unseenRevision })),
    ],
    [
      'newsroom.notAllowed',
      () =>
        news.run((tx) =>
          publishArticle(tx, news.editor, at, { articleId: unseen, basedOn: unseenRevision, publishedAt: at }),
        ),
    ],
    ['article.stale', () => news.run((tx) => updateArticle(tx, news.editor, at, { articleId, basedOn: revisionId }))],
    ['article.wrongState', () => news.run((tx) => publishArticle(tx, news.editor, at, { articleId, basedOn: newer }))],
    ['article.wrongState', () => news.run((tx) => unpublishArticle(tx, news.editor, at, { articleId: unseen }))],
    ['article.wrongState', () => news.run((tx) => unscheduleArticle(tx, news.editor, at, { articleId: unseen }))],
    [
      'newsroom.unknownThing',
      () => news.run((tx) => saveDraft(tx, news.editor, at, { articleId, basedOn: newer, content })),
    ],
    ['article.noteNeeded', () => news.run((tx) => withdrawArticle(tx, news.editor, at, { articleId, notice: '  ' }))],
    [
      'article.dueInPast',
      () =>
        news.run((tx) =>
          scheduleArticle(tx, news.editor, at, { articleId: unseen, basedOn: unseenRevision, dueAt: at }),
        ),
    ],
    [
      'newsroom.unknownThing',
      () =>
        news.run((tx) =>
          updateArticle(tx, news.editor, at, { articleId: 999 as typeof articleId, basedOn: 1 as RevisionId }),
        ),
    ],
  ];
  for (const [code, command] of refused) await expect(command()).rejects.toMatchObject({ code });
  expect(await news.outbox()).toEqual([]);
});
