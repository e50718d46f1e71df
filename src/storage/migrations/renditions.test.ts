import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseBefore, migrateUpTo } from '../../../test/builders/database-before.ts';

test('pictures that are held already are queued to be made in their widths', async () => {
  await using database = await databaseBefore('0017');
  await sql`
    insert into picture (hash, media_type, width_px, height_px, size_bytes, created_at)
    values (${'a'.repeat(64)}, 'image/webp', 800, 450, 1000, now()), (${'b'.repeat(64)}, 'image/jpeg', 400, 300, 900, now())
  `.execute(database.db);
  await migrateUpTo(database, '0018');
  const { rows } = await sql`
    select picture.id, rendition_widths as widths, state, attempts from picture
    left join rendition_queue on picture_id = picture.id order by picture.id
  `.execute(database.db);
  expect(rows).toEqual([1, 2].map((id) => ({ id, widths: [], state: 'waiting', attempts: 0 })));
});

test('pictures that have their widths are queued to be cut', async () => {
  await using database = await databaseBefore('0023');
  await sql`
    insert into picture (hash, media_type, width_px, height_px, size_bytes, created_at, rendition_widths)
    values (${'a'.repeat(64)}, 'image/webp', 800, 450, 1000, now(), '{320,800}'),
      (${'b'.repeat(64)}, 'image/jpeg', 400, 300, 900, now(), '{}')
  `.execute(database.db);
  await sql`insert into rendition_queue (picture_id, due_at, state) values (2, now(), 'failed')`.execute(database.db);
  await migrateUpTo(database, '0024');
  const { rows } = await sql`select picture_id as id, state from rendition_queue order by picture_id`.execute(
    database.db,
  );
  expect(rows).toEqual([
    { id: 1, state: 'waiting' },
    { id: 2, state: 'failed' },
  ]);
});
