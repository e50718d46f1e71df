import { type Kysely, sql } from 'kysely';

/**
 * What health tells of the widths of pictures. Since when one waits: `due_at` moves with every try, so it doesn't tell
 * whether the queue stands still; what waits already counts from now on. How many bytes the files take that are made of
 * a picture: counting them where they lie would take minutes, in a bucket also money; null for those made before this.
 * The code before this one writes rows without either.
 *
 * Locks: `rendition_queue` and `picture`, exclusively, for an instant: no row is rewritten, those of `picture` are looked
 * through once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table rendition_queue add column queued_at timestamptz not null default now()`.execute(db);
  await sql`alter table picture add column rendition_bytes bigint check (rendition_bytes >= 0)`.execute(db);
}
