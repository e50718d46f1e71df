import { type Kysely, sql } from 'kysely';
import { fold } from '../../arabic/index.ts';

/** Names that are folded in one statement. */
const AT_ONCE = 1_000;

/**
 * What the newsroom knows of a picture: what is seen on it, whose it is, how it may be used; and its words as they are
 * searched. And which pictures each revision refers to, because nothing can find that in the bodies of a large archive.
 *
 * Locks: alone on picture for as long as notes in the catalogue take, in a transaction of their own. What follows holds
 * up nobody who reads: what is live, drafted or scheduled is gone through, 0.1 ms each, and names are folded some at a
 * time. Broken off, it is done again from the beginning. Revisions that older code adds meanwhile are missing from it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.transaction().execute(makeRoom);
  await fillPlaces(db);
  await foldNames(db);
}

async function makeRoom(tx: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(tx);
  await sql`
    create table if not exists revision_picture (
      revision_id bigint not null references revision on delete cascade,
      picture_id bigint not null,
      place text not null check (place in ('lead', 'body')),
      primary key (revision_id, picture_id, place)
    )
  `.execute(tx);
  await sql`create index if not exists revision_picture_by_picture on revision_picture (picture_id)`.execute(tx);
  await sql`
    alter table picture
      add column if not exists alt text not null default '',
      add column if not exists credit text not null default '',
      add column if not exists agency text not null default '',
      add column if not exists licence text not null default '',
      add column if not exists taken_on date,
      add column if not exists folded text not null default ''
  `.execute(tx);
}

async function fillPlaces(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into revision_picture (revision_id, picture_id, place)
    select id, (content #>> '{leadPicture,pictureId}')::bigint, 'lead' from revision
    where content #>> '{leadPicture,pictureId}' is not null and ${IS_SHOWN}
    union
    select id, (found #>> '{}')::bigint, 'body' from revision,
      jsonb_path_query(content -> 'body', '$.**.picture ? (@.type() == "number")') as found
    where ${IS_SHOWN}
    on conflict do nothing
  `.execute(db);
}

const IS_SHOWN = sql`(
  exists (select from draft where draft.revision_id = revision.id)
  or exists (select from live_article live where live.revision_id = revision.id)
  or exists (select from article where article.id = revision.article_id and due_revision_id = revision.id))`;

async function foldNames(db: Kysely<unknown>): Promise<void> {
  for (let last = 0; ; ) {
    const { rows } = await sql<{ id: number; name: string }>`
      select id, original_name as name from picture where id > ${last} order by id limit ${AT_ONCE}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    await sql`
      update picture set folded = given.folded
      from unnest(${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ name }) => fold(name))}::text[]) as given(id, folded)
      where picture.id = given.id and picture.folded = ''
    `.execute(db);
    last = end.id;
  }
}
