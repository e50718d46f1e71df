import { sql } from 'kysely';
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
 * refuses the one that leads nowhere.
 *
 * @param referred whatever the rows refer to that isn't written by `work` itself, or held by the transaction already
 * @param work only inserts: while it runs, nothing follows a row that is taken away
 */
export async function withKeysCheckedAtOnce<Result>(
  tx: Tx,
  referred: readonly Referred[],
  work: () => Promise<Result>,
): Promise<Result> {
  if (!(await mayPassOver(tx)) || !(await hold(tx, referred))) return work();
  await sql`set local session_replication_role = replica`.execute(tx);
  const result = await work();
  await sql`set local session_replication_role = origin`.execute(tx);
  return result;
}

/** The embedded database grants it; the role of an operator's own database seldom has it. */
async function mayPassOver(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select has_parameter_privilege('session_replication_role', 'set') as may
  `.execute(tx);
  return rows[0]?.may === true;
}

/** Holds the rows until the transaction ends; false where one of them isn't there. */
async function hold(tx: Tx, referred: readonly Referred[]): Promise<boolean> {
  for (const { table, key = 'id', ids } of referred) {
    const asked = [...new Set(ids)].filter((id) => id !== null);
    if (asked.length === 0) continue;
    const { rows } = await sql<{ held: number }>`
      select count(*)::integer as held
      from (select from ${sql.table(table)} where ${sql.ref(key)} = any(${asked}::bigint[]) for key share) row
    `.execute(tx);
    if (rows[0]?.held !== asked.length) return false;
  }
  return true;
}
