import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseBefore } from '../../../test/builders/database-before.ts';
import { migrate } from '../migrate.ts';
import { migrations } from './index.ts';

const TABLES = ['address', 'query_address', 'comment', 'picture'];

test('on a full database the columns for undoing imports come without a row being written anew', async () => {
  await using database = await databaseBefore('0005');
  const { db } = database;
  // As the code of before writes them, which goes on beside the new schema.
  const insert = async (from: number) => {
    await sql`
      insert into address (path, state, thing, thing_id)
      select '/' || n || '/', 'redirect', 'article', n from generate_series(${from}::int, ${from + 2_000}::int) n
    `.execute(db);
    await sql`
      insert into picture (hash, media_type, width_px, height_px, size_bytes, created_at)
      values (lpad(${String(from)}, 64, '0'), 'image/webp', 1, 1, 1, now())
    `.execute(db);
  };
  const files = async () =>
    (
      await sql<{ file: string }>`
        select pg_relation_filenode(name::regclass)::text as file from unnest(${TABLES}::text[]) name
      `.execute(db)
    ).rows;
  await insert(0);
  const filesBefore = await files();
  expect(await migrate(database.address, migrations)).toEqual(
    migrations.filter(({ name }) => name >= '0005').map(({ name }) => name),
  );
  expect(await files()).toEqual(filesBefore);
  await insert(5_000);
  const { rows } = await sql<{ all: number; brought: number }>`
    select count(*)::int as all, count(import_id)::int as brought from address
  `.execute(db);
  expect(rows).toEqual([{ all: 4_002, brought: 0 }]);
});
