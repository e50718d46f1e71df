import { type Kysely, sql } from 'kysely';

/**
 * Revisions too are stored without being compressed by the database: that took a third of what bringing an article in
 * costs it (docs/decisions/0014). Rows that are there stay as they are.
 *
 * Locks: `revision` for as long as a note in the catalogue takes (PostgreSQL manual, ALTER TABLE, SET STORAGE).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table revision alter column content set storage external`.execute(db);
}
