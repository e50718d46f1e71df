import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import { scheduleArticle } from '../../newsroom/index.ts';
import { liveArticles, measureSchedule } from './newsroom.ts';

const DUE = new Date('2026-11-30T06:00:00Z');
const after = (seconds: number) => new Date(DUE.getTime() + seconds * 1_000);

test('what is scheduled waits until its time, and is late shortly after it', async () => {
  await using news = await newsroom();
  const before = after(-3_600);
  const { articleId, revisionId: basedOn } = await news.draft({});
  await news.run((tx) => scheduleArticle(tx, news.editor, before, { articleId, basedOn, dueAt: DUE }));
  const nextAt = DUE.toISOString();
  const waiting = { waiting: 1, nextAt, late: 0, latestAt: null, alarms: 0 };
  expect(await measureSchedule(news.db, before)).toEqual(waiting);
  expect(await measureSchedule(news.db, after(5))).toEqual({ ...waiting, nextAt: null });
  const late = { waiting: 0, nextAt: null, late: 1, latestAt: nextAt, alarms: 0 };
  expect(await measureSchedule(news.db, after(60))).toEqual(late);
  expect(await liveArticles(news.db)).toBe(0);
});
