import { type Kysely, sql } from 'kysely';

/**
 * The body that readers see is that of the live revision, which never changes: it isn't stored a second time
 * (docs/decisions/0016). The room of what is dropped is used again as rows are written anew.
 *
 * Locks: `live_article`, for as long as a note in the catalogue takes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table live_article drop column body`.execute(db);
}
