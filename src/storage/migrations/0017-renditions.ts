import { type Kysely, sql } from 'kysely';

/**
 * Each picture is made in several widths for readers. Which widths there are stands in its row, because every page asks
 * for it; what is still to be made stands in a queue of its own, so that the rows that pages read aren't rewritten for it.
 * All pictures that are held already are queued. Files that are to follow their rows say by which import they came, if by
 * any: undoing one waits for its own alone.
 *
 * Locks: nobody writes to picture while its rows are queued, and readers read on; only then it is held alone, and
 * removed_picture with it, for as long as notes in the catalogue take, since the defaults are constants. Pictures that
 * older code takes in beside it are shown as they are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    create table rendition_queue (
      picture_id bigint primary key references picture on delete cascade,
      state text not null default 'waiting' check (state in ('waiting', 'made', 'failed')),
      attempts smallint not null default 0 check (attempts >= 0),
      due_at timestamptz not null,
      why text not null default ''
    )
  `.execute(db);
  await sql`create index rendition_queue_waiting on rendition_queue (picture_id) where state = 'waiting'`.execute(db);
  await sql`create index rendition_queue_made on rendition_queue (picture_id) where state = 'made'`.execute(db);
  await sql`insert into rendition_queue (picture_id, due_at) select id, now() from picture`.execute(db);
  await sql`
    alter table picture
      add column rendition_widths integer[] not null default '{}',
      add column tone smallint check (tone >= 0),
      add column focus_x smallint not null default 50 check (focus_x between 0 and 100),
      add column focus_y smallint not null default 50 check (focus_y between 0 and 100)
  `.execute(db);
  await sql`alter table removed_picture add column import_id bigint`.execute(db);
}
