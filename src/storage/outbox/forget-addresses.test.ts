import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/builders/database.ts';
import { ADDRESS_KEPT_DAYS, forgetAddresses } from './forget-addresses.ts';

test('network addresses go after their time, and everything else of an entry stays', async () => {
  await using database = await testDatabase();
  const { db } = database;
  const now = new Date('2026-11-24T09:00:00Z');
  await sql`
    insert into audit (at, actor_kind, actor_name, from_address, act, thing)
    select ${now}::timestamptz - make_interval(days => days), 'person', 'سلمى', '203.0.113.9', 'session.begun', 'person'
    from unnest(array[0, ${ADDRESS_KEPT_DAYS - 1}, ${ADDRESS_KEPT_DAYS + 1}, 4000]::integer[]) days
  `.execute(db);
  expect(await forgetAddresses(db, now)).toBe(2);
  expect(await forgetAddresses(db, now)).toBe(0);
  const { rows } = await sql`select from_address, count(*)::integer from audit group by 1 order by 1`.execute(db);
  expect(rows).toEqual([
    { from_address: '203.0.113.9', count: 2 },
    { from_address: null, count: 2 },
  ]);
  expect((await sql`select distinct actor_name from audit`.execute(db)).rows).toEqual([{ actor_name: 'سلمى' }]);
});
