import { type Kysely, sql } from 'kysely';

/**
 * The paper's logo is a picture of the library. Where that goes with the import that brought it, the paper has none.
 *
 * Locks: a moment alone on site, and beside who writes pictures; there is one row of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table site add column logo_picture_id bigint references picture on delete set null;
    create index site_by_logo on site (logo_picture_id);
  `.execute(db);
}
