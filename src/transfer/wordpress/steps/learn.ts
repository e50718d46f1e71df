import { sql } from 'kysely';
import { type Db, inTransaction, takeLong } from '../../../storage/index.ts';

/** Of which the database looks at 300 rows each (PostgreSQL manual, default_statistics_target); its own is 100. */
const ROUGHLY = 10;

/**
 * Lets the database learn what tables hold that were filled a moment ago. Without statistics its plans read everything
 * where they should read a few rows (PostgreSQL manual, ANALYZE).
 */
export const learn = (db: Db, tables: readonly string[]): Promise<void> => analyze(db, tables, null);

/** What the next step needs to know of tables that go on being filled: how many rows, and of how many kinds. */
export const learnRoughly = (db: Db, tables: readonly string[]): Promise<void> => analyze(db, tables, ROUGHLY);

async function analyze(db: Db, tables: readonly string[], target: number | null): Promise<void> {
  await inTransaction(db, async (tx) => {
    await takeLong(tx);
    if (target !== null) await sql`set local default_statistics_target = ${sql.lit(target)}`.execute(tx);
    await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(tx);
  });
}
