import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Db } from '../../storage/index.ts';

/**
 * A question that is asked all the time, with one value in it: its text of several kilobytes is put together once and
 * not at every asking.
 *
 * @param build the question, from where its value stands
 */
export function hotQuery<Row, Value>(
  build: (value: RawBuilder<unknown>) => RawBuilder<Row>,
): (db: Db, value: Value) => Promise<readonly Row[]> {
  let text: string | null = null;
  return async (db, value) => {
    text ??= textOf(db, build(sql`${value}`));
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [value]));
    return rows;
  };
}

function textOf(db: Db, query: RawBuilder<unknown>): string {
  const { sql: text, parameters } = query.compile(db);
  if (parameters.length !== 1) throw new Error('a hot query has one value, and the rest in its text');
  return text;
}
