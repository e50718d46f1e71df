import { sql } from 'kysely';
import type { Db } from '../../src/storage/index.ts';

/** What is kept of an import that was undone, and of everything that was ever done. */
const KEPT = ['import', 'audit', 'outbox', 'migration'];

/** Every row of every table, but for those that remember what was done. */
export async function allRows(db: Db): Promise<Readonly<Record<string, readonly string[]>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and not (tablename = any(${KEPT}::text[]))
    order by tablename
  `.execute(db);
  const all: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`select found::text as row from ${sql.table(name)} found`.execute(db);
    all[name] = rows.map(({ row }) => row).toSorted();
  }
  return all;
}
