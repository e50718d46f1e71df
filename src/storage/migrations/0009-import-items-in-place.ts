import { type Kysely, sql } from 'kysely';

/**
 * What becomes of an item of an import is written into its page beside the row that was surveyed, and into no index: half
 * of each page is kept free for that, and no index knows what an item became. Only undoing looks for that, in the whole
 * table. Pages that are there stay as they are.
 *
 * Locks: `import_item`, which no reader's page asks, for as long as a note in the catalogue takes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table import_item set (fillfactor = 50)`.execute(db);
  await sql`drop index import_item_by_thing`.execute(db);
}
