import { type Kysely, sql } from 'kysely';

/**
 * Checks the condition on addresses that the step before this one wrote down, in a transaction of its own: by then
 * nobody is locked out any more.
 *
 * Locks: `address` against other changes of its schema; readers and writers go on (PostgreSQL manual, ALTER TABLE).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table address validate constraint address_thing_check`.execute(db);
}
