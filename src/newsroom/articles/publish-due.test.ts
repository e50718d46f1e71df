import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { draft, publishDue, scheduleArticle, unscheduleArticle } from '../index.ts';

const SIX = new Date('2026-11-25T03:00:00Z');
const later = (seconds: number) => new Date(SIX.getTime() + seconds * 1_000);

const openAlarms = async (news: Awaited<ReturnType<typeof newsroom>>) =>
  (await sql<{ code: string }>`select code from alarm where cleared_at is null`.execute(news.db)).rows;

test('the stated revision appears on time, and bears its time; what was saved later is not in it', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.draft({ headline: 'كما تقرّر' });
  await news.run((tx) =>
    scheduleArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId, dueAt: SIX }),
  );
  await news.revise(articleId, revisionId, { headline: 'فكرة لاحقة' });
  news.clock.set(later(-1));
  expect(await publishDue(news.db, news.clock)).toBe(0);
  news.clock.set(later(1));
  expect(await publishDue(news.db, news.clock)).toBe(1);
  const live = await news.live(articleId);
  expect([live?.headline, live?.publishedAt]).toEqual(['كما تقرّر', SIX]);
  expect((await draft(news.db, articleId))?.content.headline).toBe('فكرة لاحقة');
});

test('what fell due while nothing ran appears as soon as something runs, and bears the time it appeared', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.draft({});
  await news.run((tx) =>
    scheduleArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId, dueAt: SIX }),
  );
  news.clock.set(later(7_200));
  await publishDue(news.db, news.clock);
  expect((await news.live(articleId))?.publishedAt).toEqual(later(7_200));
});

test('many nodes at once publish each article once', async () => {
  await using news = await newsroom();
  for (let count = 0; count < 6; count += 1) {
    const { articleId, revisionId } = await news.draft({});
    await news.run((tx) =>
      scheduleArticle(tx, news.editor, news.clock.now(), { articleId, basedOn: revisionId, dueAt: SIX }),
    );
  }
  await news.outbox();
  news.clock.set(later(0));
  const counts = await Promise.all([1, 2, 3, 4].map(() => publishDue(news.db, news.clock)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(6);
  expect((await news.outbox()).filter(({ act }) => act === 'article.published')).toHaveLength(6);
});

test('what cannot be published stays scheduled and raises one alarm, the others appear; mended, the alarm ends', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await news.draft({});
  const other = await news.draft({});
  for (const one of [{ articleId, revisionId }, other])
    await news.run((tx) =>
      scheduleArticle(tx, news.editor, news.clock.now(), {
        articleId: one.articleId,
        basedOn: one.revisionId,
        dueAt: SIX,
      }),
    );
  await sql`update revision set content = jsonb_set(content, '{headline}', '""') where id = ${revisionId}`.execute(
    news.db,
  );
  news.clock.set(later(0));
  expect(await publishDue(news.db, news.clock)).toBe(1);
  expect(await publishDue(news.db, news.clock)).toBe(0);
  expect(await openAlarms(news)).toEqual([{ code: 'article.incomplete' }]);
  expect((await draft(news.db, articleId))?.state).toBe('scheduled');
  await news.run((tx) => unscheduleArticle(tx, news.editor, later(5), { articleId }));
  expect(await openAlarms(news)).toEqual([]);
});
