import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroomWithPictures } from '../../test/builders/library.ts';
import { queueState } from '../media/index.ts';
import { makeAgain } from './index.ts';

test('widths that could not be made wait again, all of them, and that is told once', async () => {
  await using news = await newsroomWithPictures();
  const again = () => news.run((tx) => makeAgain(tx, news.editor, news.clock.now()));
  await news.picture();
  await sql`insert into rendition_queue (picture_id, due_at) select id, now() from picture on conflict do nothing`.execute(
    news.db,
  );
  const queued = await queueState(news.db);
  await sql`update rendition_queue set state = 'failed', attempts = 3, why = 'died'`.execute(news.db);
  await news.outbox();
  expect(queued.waiting).toBeGreaterThan(0);
  expect(await queueState(news.db)).toEqual({ waiting: 0, oldestAt: null, failed: queued.waiting, made: 0 });
  expect(await again()).toBe(queued.waiting);
  const { oldestAt, ...counts } = await queueState(news.db);
  expect(counts).toEqual({ waiting: queued.waiting, failed: 0, made: 0 });
  expect(oldestAt?.getTime()).toBeGreaterThan(queued.oldestAt?.getTime() ?? Number.POSITIVE_INFINITY);
  const { rows } = await sql<{ facts: object }>`
    select facts from audit where act = 'picture.triedAgain'
  `.execute(news.db);
  expect(rows).toEqual([{ facts: { pictures: queued.waiting } }]);
  expect(await again()).toBe(0);
  expect(await news.outbox()).toHaveLength(1);
});
