import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { standingClock } from '../../base/clock.ts';
import { rememberSizes } from './sizes.ts';

test('what takes a whole table to count is counted anew after ten minutes', async () => {
  await using database = await testDatabase();
  const clock = standingClock(new Date('2026-11-30T06:00:00Z'));
  const { pictureBytes, entriesInOutbox } = rememberSizes(database.db, clock);
  expect([await pictureBytes(), await entriesInOutbox()]).toEqual([{ own: 0, made: 0, uncounted: 0 }, 0]);
  await sql`
    insert into picture (hash, media_type, width_px, height_px, size_bytes, rendition_widths, rendition_bytes, created_at)
    values (${'a'.repeat(64)}, 'image/webp', 800, 450, 1000, '{320,800}', 300, now()),
      (${'b'.repeat(64)}, 'image/webp', 800, 450, 1000, '{320,800}', null, now()),
      (${'c'.repeat(64)}, 'image/webp', 800, 450, 1000, '{}', null, now())
  `.execute(database.db);
  clock.set(new Date('2026-11-30T06:09:00Z'));
  expect((await pictureBytes()).own).toBe(0);
  clock.set(new Date('2026-11-30T06:11:00Z'));
  expect(await pictureBytes()).toEqual({ own: 3_000, made: 300, uncounted: 1 });
});
