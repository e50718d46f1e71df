import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { inTransaction, openDatabase } from './connection.ts';
import { isLostConnection } from './lost-connection.ts';

test('numbers, instants and days arrive as what they are', async () => {
  await using database = await testDatabase();
  const { rows } = await sql`
    select 9007199254740991::bigint as id, '{1,null,3}'::bigint[] as ids, 1.50::numeric as share,
           '2026-03-01 00:30+03'::timestamptz as at, date '2026-03-01' as day, array[date '2026-03-01'] as days
  `.execute(database.db);
  expect(rows).toEqual([
    {
      id: 9007199254740991,
      ids: [1, null, 3],
      share: '1.50',
      at: new Date('2026-02-28T21:30:00Z'),
      day: '2026-03-01',
      days: ['2026-03-01'],
    },
  ]);
});

test('a number too large to be held exactly is an error, not another number', async () => {
  await using database = await testDatabase();
  await expect(sql`select 9007199254740993::bigint as id`.execute(database.db)).rejects.toThrow('9007199254740993');
});

test('work that throws is taken back whole', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const work = inTransaction(db, async (tx) => {
    await tx.insertInto('tag').values({ name: 'القاهرة', slug: 'القاهرة' }).execute();
    throw new Error('refused after all');
  });
  await expect(work).rejects.toThrow('refused after all');
  expect(await db.selectFrom('tag').select('name').execute()).toEqual([]);
});

test('a question that is asked often is prepared once, and answers each time anew', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const tagNamed = (name: string) => db.selectFrom('tag').select('slug').where('name', '=', name).execute();
  await db
    .insertInto('tag')
    .values([
      { name: 'حلب', slug: 'حلب' },
      { name: 'فاس', slug: 'فاس' },
    ])
    .execute();
  const prepared = async () => {
    const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(db);
    return rows.filter(({ statement }) => statement.includes('"slug"'));
  };
  expect(await tagNamed('فاس')).toEqual([{ slug: 'فاس' }]);
  expect(await prepared()).toEqual([]);
  for (const name of ['حلب', 'فاس', 'حلب', 'فاس']) expect(await tagNamed(name)).toEqual([{ slug: name }]);
  expect(await prepared()).toHaveLength(1);
});

test('a connection that breaks, idle or at work, is told, spares the process, and is replaced', async () => {
  await using database = await testDatabase();
  const broken: Error[] = [];
  const { db, close } = openDatabase(database.address, { name: 'doomed', onBroken: (error) => broken.push(error) });
  const breakAll = () =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'doomed' and datname = current_database()`.execute(database.db);

  await sql`select 1`.execute(db);
  await breakAll();
  await expect.poll(() => broken.length).toBe(1);
  expect((await sql`select 2 as two`.execute(db)).rows).toEqual([{ two: 2 }]);

  const work = inTransaction(db, async (tx) => {
    await sql`select 1`.execute(tx);
    await breakAll();
    await sql`select 2`.execute(tx);
  });
  const error = await work.catch((reason: unknown) => reason);
  expect(isLostConnection(error)).toBe(true);
  // The driver tells of it twice where the server's last word comes while nothing is being asked.
  await expect.poll(() => broken.length).toBeGreaterThanOrEqual(2);
  expect((await sql`select 3 as three`.execute(db)).rows).toEqual([{ three: 3 }]);
  await close();
});

const signs = [
  [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), true, 'nobody there'],
  [Object.assign(new Error('connect'), { code: 'ENOENT', syscall: 'connect' }), true, 'no socket'],
  [Object.assign(new Error('open'), { code: 'ENOENT', syscall: 'open' }), false, 'a file of ours that is missing'],
  [Object.assign(new Error('starting up'), { code: '57P03' }), true, 'not yet there'],
  [Object.assign(new Error('connection failure'), { code: '08006' }), true, 'any of class 08'],
  [new Error('Connection terminated unexpectedly'), true, 'said by the driver without a code'],
  [Object.assign(new Error('duplicate key'), { code: '23505' }), false, 'an answer'],
  [Object.assign(new Error('canceled'), { code: '57014' }), false, 'a statement that took too long'],
  ['ECONNREFUSED', false, 'no error at all'],
] as const;
for (const [error, isLost, why] of signs)
  test(`${why}: ${isLost ? 'lost' : 'not lost'}`, () => {
    expect(isLostConnection(error)).toBe(isLost);
  });
