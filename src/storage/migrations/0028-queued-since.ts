import { type Kysely, sql } from 'kysely';

/**
 * Since when a picture waits for its widths. `due_at` moves with every try, so it doesn't tell whether the queue stands
 * still. What waits already counts from now on; the code before this one writes rows without it.
 *
 * Locks: `rendition_queue`, exclusively, for an instant: the default is a constant by then, so no row is rewritten.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table rendition_queue add column queued_at timestamptz not null default now()`.execute(db);
}
