import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/builders/database.ts';
import { bigints, instants, integers, jsons, texts } from './arrays.ts';

const orNull = <Value>(values: fc.Arbitrary<Value>) => fc.array(fc.option(values), { maxLength: 20 });
/** No text of the database holds a NUL. */
const anyText = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', ''));
const MOST_MS = 8_000_000_000_000;

test('every array arrives as it was given', async () => {
  await using database = await testDatabase();
  const arrived = async (array: RawBuilder<unknown>) =>
    (await sql<{ array: unknown }>`select ${array} as array`.execute(database.db)).rows[0]?.array;
  const check = <Value>(values: fc.Arbitrary<Value>, sent: (value: Value) => RawBuilder<unknown>) =>
    fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await arrived(sent(value))).toEqual(value);
      }),
      { numRuns: 60 },
    );
  await check(orNull(fc.maxSafeInteger()), (values) => sql`${bigints(values)}::bigint[]`);
  await check(orNull(fc.integer()), (values) => sql`${integers(values)}::integer[]`);
  await check(orNull(anyText), (values) => sql`${texts(values)}::text[]`);
  await check(
    orNull(fc.date({ min: new Date(-MOST_MS), max: new Date(MOST_MS), noInvalidDate: true })),
    (values) => sql`${instants(values)}::timestamptz[]`,
  );
  const json = fc.dictionary(anyText, fc.oneof(anyText, fc.integer(), fc.array(anyText)));
  await check(fc.array(json), (values) => sql`to_jsonb(${jsons(values)}::jsonb[])`);
});

test('letters that are no text are refused by the database, and nothing is cut off', async () => {
  await using database = await testDatabase();
  await expect(sql`select ${texts(['a\0b'])}::text[]`.execute(database.db)).rejects.toMatchObject({ code: '22021' });
});
