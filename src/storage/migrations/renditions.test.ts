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
