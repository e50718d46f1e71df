import { sql } from 'kysely';
import { PUBLISHING, type Tx } from '../../storage/index.ts';

/**
 * Waits until no other transaction publishes or takes off. What is related to an article is chosen among the live
 * ones and written to both sides, so two at once would write to each other's rows, or choose one that is just leaving;
 * and an article published while its section moves would be listed where the section was.
 */
export async function oneAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.join(PUBLISHING)})`.execute(tx);
}

/**
 * The same for who brings in articles that nothing is related to yet: they go on beside each other, since none touches
 * another's rows or moves a section; who publishes, takes off or moves waits for all of them, and they for that one.
 */
export async function besideOthersWhoBring(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.join(PUBLISHING)})`.execute(tx);
}
