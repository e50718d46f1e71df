import { sql } from 'kysely';
import { type Db, inTransaction, takeLong } from '../../../storage/index.ts';

/**
 * Lets the database learn what tables hold that were filled a moment ago. Without statistics its plans read everything
 * where they should read a few rows (PostgreSQL manual, ANALYZE).
 */
export async function learn(db: Db, tables: readonly string[]): Promise<void> {
  await inTransaction(db, async (tx) => {
    await takeLong(tx);
    await sql`analyze ${sql.join(tables.map((table) => sql.table(table)))}`.execute(tx);
  });
}
