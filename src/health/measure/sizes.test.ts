import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { standingClock } from '../../base/clock.ts';
import { remembered, rememberSizes } from './sizes.ts';

const NOW = new Date('2026-11-30T06:00:00Z');

test('what pictures take is seen as soon as they are there, where counting takes no time', async () => {
  await using database = await testDatabase();
  const { pictureBytes, entriesInOutbox } = rememberSizes(database.db, standingClock(NOW));
  expect([await pictureBytes(), await entriesInOutbox()]).toEqual([{ own: 0, made: 0, uncounted: 0 }, 0]);
  await sql`
    insert into picture (hash, media_type, width_px, height_px, size_bytes, rendition_widths, rendition_bytes, created_at)
    values (${'a'.repeat(64)}, 'image/webp', 800, 450, 1000, '{320,800}', 300, now()),
      (${'b'.repeat(64)}, 'image/webp', 800, 450, 1000, '{320,800}', null, now()),
      (${'c'.repeat(64)}, 'image/webp', 800, 450, 1000, '{}', null, now())
  `.execute(database.db);
  expect(await pictureBytes()).toEqual({ own: 3_000, made: 300, uncounted: 1 });
});

test.each([
  { tookMs: 1, isGoodMs: 900, isOldMs: 1_000 },
  { tookMs: 300, isGoodMs: 299_000, isOldMs: 300_000 },
  { tookMs: 5_000, isGoodMs: 599_000, isOldMs: 600_000 },
])('what took $tookMs ms to count is counted anew after $isOldMs ms', async ({ tookMs, isGoodMs, isOldMs }) => {
  const clock = standingClock(NOW);
  let counts = 0;
  const look = remembered(clock, async () => {
    clock.set(new Date(clock.now().getTime() + tookMs));
    counts += 1;
    return counts;
  });
  const lookAfter = (ms: number) => {
    clock.set(new Date(NOW.getTime() + ms));
    return look();
  };
  expect([await look(), await lookAfter(isGoodMs), await lookAfter(isOldMs)]).toEqual([1, 1, 2]);
});
