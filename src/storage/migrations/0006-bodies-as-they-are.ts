import { type Kysely, sql } from 'kysely';

/**
 * The text that readers are shown is stored without being compressed by the database: compressing took a quarter of
 * its time when a site moved in, and each first look at an article unpacks it again (docs/decisions/0014). The history
 * of an article stays compressed. Rows that are there stay as they are until they are written again.
 *
 * Locks: `live_article` for as long as a note in the catalogue takes (PostgreSQL manual, ALTER TABLE, SET STORAGE).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table live_article alter column body set storage external`.execute(db);
}
