import { sql } from 'kysely';
import { bigints } from './arrays.ts';
import type { Tx } from './connection.ts';
import type { DB } from './database.ts';

/** Rows of a table that what is written refers to, by its key: `id`, or `article_id` of what readers see. */
export type Referred = {
  readonly table: keyof DB;
  readonly key?: 'article_id';
  readonly ids: readonly (number | null)[];
};

/**
 * Writes many rows whose foreign keys are checked in one go instead of row by row, which is what writing them costs
 * most. What they refer to is held as the database's own check would hold it (`for key share`): it can't leave before
 * the transaction ends. Where something isn't there, or our role may not, each row is checked as ever, and the database
 * refuses the one that leads nowhere. Triggers that an operator put on our tables don't run meanwhile; we have none.
 *
 * @param referred whatever the rows refer to that isn't written by `work` itself, or held by the transaction already
 * @param work only inserts: while it runs, nothing follows a row that is taken away
 */
export async function withKeysCheckedAtOnce<Result>(
  tx: Tx,
  referred: readonly Referred[],
  work: () => Promise<Result>,
): Promise<Result> {
  if (!(await passOver(tx, referred))) return work();
  const result = await work();
  await sql`set local session_replication_role = origin`.execute(tx);
  return result;
}

/**
 * Holds the rows, and has the checks passed over from here on, in one question: false, with none passed over, where a
 * row isn't there or our role may not. The embedded database grants it; an operator's own seldom does.
 */
async function passOver(tx: Tx, referred: readonly Referred[]): Promise<boolean> {
  const asked = referred
    .map(({ table, key = 'id', ids }) => ({ ...{ table, key }, ids: [...new Set(ids)].filter((id) => id !== null) }))
    .filter(({ ids }) => ids.length > 0);
  const areHeld = asked.map(
    ({ table, key, ids }) => sql<boolean>`
      (select count(*) from (
        select from ${sql.table(table)} where ${sql.ref(key)} = any(${bigints(ids)}::bigint[]) for key share
      ) row) = ${ids.length}::bigint
    `,
  );
  const mayBePassedOver = [sql`has_parameter_privilege('session_replication_role', 'set')`, ...areHeld];
  const { rows } = await sql<{ role: string | null }>`
    select case when ${sql.join(mayBePassedOver, sql` and `)}
      then set_config('session_replication_role', 'replica', true) end as role
  `.execute(tx);
  return rows[0]?.role === 'replica';
}
