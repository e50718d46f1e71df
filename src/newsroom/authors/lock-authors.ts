import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';

/**
 * Lets nobody else add an author until the transaction ends: of two of one name who are added at once, the second is
 * then given a slug, or found, knowing the first.
 */
export async function lockAuthors(tx: Tx): Promise<void> {
  await sql`lock table author in share row exclusive mode`.execute(tx);
}
