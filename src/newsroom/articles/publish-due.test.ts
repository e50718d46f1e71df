import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { heldUp } from '../../../test/builders/held-up.ts';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { AlarmId } from '../../base/ids.ts';
import { alarms, draft, publishDue, scheduleArticle, settleAlarm, unscheduleArticle } from '../index.ts';
import { MOST_ALARMS } from '../queries/alarms.ts';

const SIX = new Date('2026-11-25T03:00:00Z');
const later = (seconds: number) => new Date(SIX.getTime() + seconds * 1_000);

type Newsroom = Awaited<ReturnType<typeof newsroom>>;

const openAlarms = async (news: Newsroom) =>
  (await alarms(news.db, { before: null, within: null })).map(({ code, articleId }) => ({ code, articleId }));

/** Something that is due at six; `broken`: what may not be published, or what a bug of ours breaks on. */
async function due(news: Newsroom, broken?: 'incomplete' | 'bug') {
  const { articleId, revisionId } = await news.draft({});
  const now = news.clock.now();
  await news.run((tx) => scheduleArticle(tx, news.editor, now, { articleId, basedOn: revisionId, dueAt: SIX }));
  const content =
    broken === 'bug' ? sql`jsonb_set(content, '{sectionIds}', '"none"')` : sql`jsonb_set(content, '{headline}', '""')`;
  if (broken !== undefined)
    await sql`update revision set content = ${content} where id = ${revisionId}`.execute(news.db);
  return { articleId, revisionId };
}

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
  const { articleId } = await due(news, 'incomplete');
  await due(news);
  news.clock.set(later(0));
  expect(await publishDue(news.db, news.clock)).toBe(1);
  expect(await publishDue(news.db, news.clock)).toBe(0);
  expect(await alarms(news.db, { before: null, within: null })).toEqual([
    {
      id: expect.any(Number),
      raisedAt: SIX,
      code: 'article.incomplete',
      facts: { articleId, missing: ['headline'] },
      articleId,
      headline: '',
      dueAt: SIX,
      places: [expect.any(Array)],
    },
  ]);
  expect((await draft(news.db, articleId))?.state).toBe('scheduled');
  await news.run((tx) => unscheduleArticle(tx, news.editor, later(5), { articleId }));
  expect(await openAlarms(news)).toEqual([]);
});

test('a settled alarm is shown no more and not raised again; what fails after a new schedule is', async () => {
  await using news = await newsroom();
  const { articleId, revisionId } = await due(news, 'incomplete');
  news.clock.set(later(0));
  await publishDue(news.db, news.clock);
  const [alarm] = await alarms(news.db, { before: null, within: null });
  if (alarm === undefined) throw new Error('no alarm was raised');
  await news.outbox();
  for (const seconds of [1, 2])
    await news.run((tx) => settleAlarm(tx, news.editor, later(seconds), { alarmId: alarm.id }));
  expect(await news.outbox()).toEqual([{ act: 'alarm.settled', tags: [] }]);
  await publishDue(news.db, news.clock);
  expect(await openAlarms(news)).toEqual([]);

  const basedOn = await news.revise(articleId, revisionId);
  const dueAt = later(60);
  await news.run((tx) => scheduleArticle(tx, news.editor, later(3), { articleId, basedOn, dueAt }));
  await sql`update revision set content = jsonb_set(content, '{headline}', '""') where id = ${basedOn}`.execute(
    news.db,
  );
  news.clock.set(later(60));
  await publishDue(news.db, news.clock);
  expect(await openAlarms(news)).toEqual([{ code: 'article.incomplete', articleId }]);
});

test('only an editor settles an alarm, and only one that is there', async () => {
  await using news = await newsroom();
  await due(news, 'incomplete');
  news.clock.set(later(0));
  await publishDue(news.db, news.clock);
  const [alarm] = await alarms(news.db, { before: null, within: null });
  const settle = (actor: Newsroom['editor'], alarmId = alarm?.id ?? (0 as AlarmId)) =>
    news.run((tx) => settleAlarm(tx, actor, later(1), { alarmId }));
  await expect(settle(news.reporter)).rejects.toMatchObject({ code: 'newsroom.notAllowed' });
  await expect(settle(news.editor, 99 as AlarmId)).rejects.toMatchObject({ code: 'newsroom.unknownThing' });
  expect(await openAlarms(news)).toHaveLength(1);
});

test('a fault of ours is an alarm too, and is told to the log once, not every second', async () => {
  await using news = await newsroom();
  const { articleId } = await due(news, 'bug');
  news.clock.set(later(0));
  await expect(publishDue(news.db, news.clock)).rejects.toThrow('could not be published');
  expect(await publishDue(news.db, news.clock)).toBe(0);
  expect(await openAlarms(news)).toEqual([{ code: 'article.dueFailed', articleId }]);
});

test('what something else holds up is no alarm; the others appear, and it does in the next round', async () => {
  await using news = await newsroom();
  const { articleId } = await due(news);
  await due(news);
  news.clock.set(later(0));
  for (const code of ['55P03', '40P01']) {
    await heldUp(news.db, 'live_article', { code, where: `new.article_id = ${articleId}` });
    await expect(publishDue(news.db, news.clock)).rejects.toMatchObject({ code });
  }
  expect(await openAlarms(news)).toEqual([]);
  expect((await news.outbox()).filter(({ act }) => act === 'article.published')).toHaveLength(1);
  await sql`drop trigger held_up on live_article`.execute(news.db);
  expect(await publishDue(news.db, news.clock)).toBe(1);
});

test('a hundred that fail every time keep none waiting that falls due later', async () => {
  await using news = await newsroom();
  const { articleId } = await due(news, 'incomplete');
  for (const copy of [
    sql`insert into article (state, created_at) select 'draft', ${SIX} from generate_series(1, 99)`,
    sql`insert into revision (article_id, number, made_at, made_by, content)
      select article.id, 1, ${SIX}, '', revision.content from article, revision
      where revision.article_id = ${articleId} and article.id <> ${articleId}`,
    sql`insert into draft select article_id, id from revision where article_id <> ${articleId}`,
    sql`update article set state = 'scheduled', due_at = ${SIX}, due_revision_id = draft.revision_id
      from draft where draft.article_id = article.id`,
  ])
    await copy.execute(news.db);
  news.clock.set(later(0));
  await publishDue(news.db, news.clock);
  expect(await alarms(news.db, { before: null, within: null })).toHaveLength(MOST_ALARMS);
  const { articleId: fine, revisionId } = await news.draft({});
  const dueAt = later(10);
  await news.run((tx) => scheduleArticle(tx, news.editor, later(5), { articleId: fine, basedOn: revisionId, dueAt }));
  news.clock.set(later(10));
  expect(await publishDue(news.db, news.clock)).toBe(1);
});

test('alarms are leafed through, newest first', async () => {
  await using news = await newsroom();
  const ids = [];
  for (let count = 0; count < MOST_ALARMS + 1; count += 1) {
    const { rows } = await sql<{ id: AlarmId }>`
      insert into alarm (code, thing, thing_id, raised_at) values (${`test.${count}`}, 'article', 1, ${SIX}) returning id
    `.execute(news.db);
    ids.unshift(rows[0]?.id);
  }
  await news.draft({});
  const shown = await alarms(news.db, { before: null, within: null });
  const older = await alarms(news.db, { before: shown.at(-1)?.id ?? null, within: null });
  expect([...shown, ...older].map(({ id }) => id)).toEqual(ids);
  expect(older).toHaveLength(1);
});
