import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';

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
