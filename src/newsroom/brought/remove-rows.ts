import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';

/**
 * Takes rows of one kind away, those above others and those below them at once. What still refers to one of them
 * stops it.
 *
 * @returns how many there were
 */
export async function removeRows(
  tx: Tx,
  table: 'static_page' | 'section' | 'author' | 'tag',
  ids: readonly number[],
): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    delete from ${sql.table(table)} where id = any(${[...ids]}::bigint[])
  `.execute(tx);
  return Number(numAffectedRows);
}
