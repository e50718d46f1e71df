import { type Kysely, sql } from 'kysely';

/**
 * The audit tells which person acted, also after their name has changed, and from which network address. Both are empty
 * where nobody with an account acted, in rows of before, and in those that code of before goes on writing.
 *
 * Locks: `audit`, which no reader's page asks, for as long as a note in the catalogue takes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table audit add column person_id bigint, add column from_address text`.execute(db);
}
