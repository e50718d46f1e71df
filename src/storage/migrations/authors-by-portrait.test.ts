import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { databaseBefore } from '../../../test/builders/database-before.ts';
import { migrate } from '../migrate.ts';

/** The foreign keys with none of whose columns an index of all their rows begins: a whole table is read for them. */
const unindexed = sql<{ key: string }>`
  select conname as key from pg_constraint where contype = 'f' and not exists (
    select from pg_index
    where indrelid = conrelid and indkey[0] = any(conkey)
      and (indpred is null or pg_get_expr(indpred, indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
  ) order by conname
`;

test('whatever refers to something is found by an index', async () => {
  await using database = await databaseBefore('0007');
  const { db } = database;
  const keys = async () => (await unindexed.execute(db)).rows.map(({ key }) => key);
  expect(await keys()).toEqual(['author_portrait_id_fkey']);
  await migrate(database.address);
  expect(await keys()).toEqual([]);
});
