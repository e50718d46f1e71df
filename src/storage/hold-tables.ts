import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import type { DB } from './database.ts';
import { isHeldUp } from './held-up.ts';

/** When somebody else had one of the tables this often, the last refusal stands. */
const ATTEMPTS = 100;

/**
 * Lets nobody else change some tables until the transaction ends, and waits for those who are at it; readers go on.
 *
 * Commands come by the tables in every order: who saves a new draft has its section first and the article last, who
 * saves an old one has the article first. So none is held while another is waited for, and nobody waits in a circle.
 */
export async function holdTables(tx: Tx, tables: readonly (keyof DB)[]): Promise<void> {
  let [awaited, ...others] = tables;
  for (let attempt = 1; awaited !== undefined; attempt += 1) {
    await sql`savepoint nothing_held`.execute(tx);
    await sql`lock table ${sql.table(awaited)} in exclusive mode`.execute(tx);
    const refused = await holdAtOnce(tx, others);
    if (refused === null) return;
    if (attempt === ATTEMPTS) throw refused.error;
    await sql`rollback to savepoint nothing_held`.execute(tx);
    others = tables.filter((table) => table !== refused.table);
    awaited = refused.table;
  }
}

/** Waits for nobody; tells of the first table that somebody has. */
async function holdAtOnce(
  tx: Tx,
  tables: readonly (keyof DB)[],
): Promise<{ readonly table: keyof DB; readonly error: unknown } | null> {
  for (const table of tables)
    try {
      await sql`lock table ${sql.table(table)} in exclusive mode nowait`.execute(tx);
    } catch (error) {
      if (!isHeldUp(error)) throw error;
      return { table, error };
    }
  return null;
}
