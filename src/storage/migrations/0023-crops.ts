import { type Kysely, sql } from 'kysely';

/**
 * A picture is cut around its focus for those who show it elsewhere: the card of a link, and search engines. Around which
 * focus that was done stands in its row, because what is at an address never changes. All pictures that have their
 * widths are queued; those that have not, are.
 *
 * Locks: a moment alone on picture; the columns are empty, so no row is rewritten. Older code beside it makes widths and
 * no crops: pages of such a picture show it as they did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table picture
      add column crop_x smallint check (crop_x between 0 and 100),
      add column crop_y smallint check (crop_y between 0 and 100),
      add constraint picture_crop_whole check ((crop_x is null) = (crop_y is null))
  `.execute(db);
  await sql`
    insert into rendition_queue (picture_id, due_at) select id, now() from picture where rendition_widths <> '{}'
    on conflict do nothing
  `.execute(db);
}
