import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseBefore } from '../../../test/builders/database-before.ts';
import { migrate } from '../migrate.ts';

const ITEMS = 200;

test('on a full database what becomes of new items is written in place, and what is there stays', async () => {
  await using database = await databaseBefore('0009');
  const { db } = database;
  await sql`
    insert into import (source, origin, digest, step, begun_at) values ('wordpress', 'test', '', 'survey', now())
  `.execute(db);
  const surveyed = (from: number) =>
    sql`
      insert into import_item (import_id, number, key, file, line, at, type, status, title, link, facts)
      select 1, number, 'post:' || number, 0, 1, 0, 'post', 'publish', 'خبر', '',
        jsonb_build_object('facts', repeat('حقيقة ', 60))
      from generate_series(${from}::integer, ${from + ITEMS - 1}::integer) number
    `.execute(db);
  const file = async () => (await sql`select pg_relation_filenode('import_item'::regclass) as file`.execute(db)).rows;
  /** How many of some items' rows were written anew without any index hearing of it. */
  const inPlace = (from: number) =>
    db.transaction().execute(async (tx) => {
      await sql`
        update import_item set outcome = 'imported', thing = 'article', thing_id = number where number >= ${from}
      `.execute(tx);
      const { rows } = await sql<{ count: number }>`
        select pg_stat_get_xact_tuples_hot_updated('import_item'::regclass)::integer as count
      `.execute(tx);
      return rows[0]?.count;
    });
  await surveyed(1);
  expect(await inPlace(1)).toBe(0);
  const before = await file();
  await migrate(database.address);
  expect(await file()).toEqual(before);
  // The first of them still fill up the last page as it was.
  await surveyed(1 + ITEMS);
  expect(await inPlace(1 + ITEMS)).toBeGreaterThan(0.9 * ITEMS);
});
