import { type Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase } from '../../test/builders/database.ts';
import { testServers } from '../../test/builders/servers.ts';
import { openDatabase } from './connection.ts';
import type { DatabaseAddress } from './database-address.ts';
import { type Migration, migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

const plain = (name: string, statement: string): Migration => ({
  name,
  up: async (db: Kysely<unknown>) => void (await sql.raw(statement).execute(db)),
});

const create = plain('0001-place', 'create table place (id bigint primary key, name text not null)');
const fill = plain('0002-fill', "insert into place select n, 'القاهرة' from generate_series(1, 2000) as n");
const index: Migration = {
  ...plain('0003-index', 'create index concurrently if not exists place_name on place (name)'),
  concurrently: true,
};

async function answerOf(address: DatabaseAddress, question: string): Promise<unknown> {
  const database = openDatabase<unknown>(address, { name: 'test', onBroken: (error) => expect.fail(error.message) });
  const { rows } = await sql.raw<{ answer: unknown }>(question).execute(database.db);
  await database.close();
  return rows[0]?.answer;
}

describe.each(testServers.filter((server) => server.exists()))('$name', (server) => {
  let running: Awaited<ReturnType<typeof server.start>>;
  beforeAll(async () => {
    running = await server.start();
    return () => running[Symbol.asyncDispose]();
  });

  test('the schema comes whole, once, from twenty clients at once', async () => {
    await using database = await emptyDatabase(running.address);
    const done = await Promise.all(Array.from({ length: 20 }, () => migrate(database.address)));
    expect(done.filter((names) => names.length > 0)).toEqual([migrations.map(({ name }) => name)]);
    expect(await migrate(database.address)).toEqual([]);
  });

  test('an index built beside readers waits for nobody who waits for it', async () => {
    await using database = await emptyDatabase(running.address);
    const steps = [create, fill, index];
    const done = await Promise.all(Array.from({ length: 8 }, () => migrate(database.address, steps)));
    expect(done.filter((names) => names.length > 0)).toEqual([['0001-place', '0002-fill', '0003-index']]);
    expect(
      await answerOf(
        database.address,
        "select indisvalid as answer from pg_index where indexrelid = 'place_name'::regclass",
      ),
    ).toBe(true);
  });

  test('a step that fails leaves nothing of itself, and the ones before it stay', async () => {
    await using database = await emptyDatabase(running.address);
    const broken = plain('0002-broken', 'create table half (id int); select 1 / 0');
    await expect(migrate(database.address, [create, broken])).rejects.toThrow('division by zero');
    expect(await answerOf(database.address, "select to_regclass('half')::text as answer")).toBe(null);
    expect(await migrate(database.address, [create, fill])).toEqual(['0002-fill']);
  });

  test('a database of a newer version is refused, by the names of its steps', async () => {
    await using database = await emptyDatabase(running.address);
    await migrate(database.address, [create, fill]);
    await expect(migrate(database.address, [create])).rejects.toMatchObject({
      code: 'storage.schemaNewer',
      facts: { unknown: ['0002-fill'] },
    });
  });
});
