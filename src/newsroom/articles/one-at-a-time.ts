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
