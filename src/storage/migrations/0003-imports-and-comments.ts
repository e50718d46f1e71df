import { type Kysely, sql } from 'kysely';

/**
 * A site moves in: what was found in its files and what became of each item, the addresses it had with a query
 * (`/?p=12`) or a picture behind them, the readers' comments, and what search engines were told of an article.
 *
 * A comment's words and its sender lie in two tables, so that what is read for readers can't hold an address.
 *
 * Locks: `live_article` and `address` for as long as empty columns and an unchecked condition take; the next step
 * checks the condition. The rest is new tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table live_article
      add column search_title text not null default '',
      add column description text not null default '';

    alter table address drop constraint address_thing_check;
    alter table address add constraint address_thing_check
      check (thing in ('article', 'section', 'author', 'tag', 'static_page', 'picture')) not valid;
  `.execute(db);
  await sql`
    create table query_address (
      query text collate "C" primary key check (query like '%=%' and octet_length(query) <= 2600),
      thing text not null check (thing in ('article', 'section', 'author', 'tag', 'static_page', 'picture')),
      thing_id bigint not null
    );

    create table comment (
      id bigint generated always as identity primary key,
      article_id bigint not null references article,
      parent_id bigint references comment,
      kind text not null check (kind in ('comment', 'pingback', 'trackback')),
      state text not null check (state in ('waiting', 'shown', 'spam', 'removed')),
      name text not null,
      author_id bigint references author,
      text text not null check (text <> ''),
      written_at timestamptz,
      foreign_id text,
      unique (article_id, foreign_id),
      check (parent_id <> id)
    );
    create index comment_shown on comment (article_id, written_at nulls first, id)
      where state in ('shown', 'removed') and kind = 'comment';
    create index comment_by_parent on comment (parent_id) where parent_id is not null;
    create index comment_by_author on comment (author_id) where author_id is not null;

    create table comment_sender (
      comment_id bigint primary key references comment on delete cascade,
      email text not null default '',
      site text not null default '',
      ip text not null default ''
    );

    create table import (
      id bigint generated always as identity primary key,
      source text not null check (source in ('wordpress')),
      origin text not null check (origin <> ''),
      digest text not null,
      step text not null check (step in ('survey', 'terms', 'pictures', 'plan', 'items', 'finish', 'done', 'undone')),
      begun_at timestamptz not null,
      ended_at timestamptz,
      facts jsonb not null default '{}'
    );
    create index import_by_origin on import (origin, id);

    create table import_item (
      import_id bigint not null references import on delete cascade,
      number integer not null check (number > 0),
      key text collate "C" not null check (key <> ''),
      file smallint not null,
      line integer not null,
      at bigint not null,
      type text not null,
      status text not null,
      title text not null,
      link text not null,
      link_key text collate "C",
      upload_key text collate "C",
      parent_key text collate "C",
      facts jsonb not null default '{}',
      path text collate "C",
      outcome text check (outcome in ('imported', 'skipped', 'failed')),
      why text,
      thing text,
      thing_id bigint,
      remarks jsonb not null default '[]',
      primary key (import_id, number),
      unique (import_id, key)
    );
    create index import_item_by_link on import_item (import_id, link_key) where link_key is not null;
    create index import_item_by_upload on import_item (import_id, upload_key) where upload_key is not null;
    create index import_item_by_parent on import_item (import_id, parent_key) where parent_key is not null;
    create index import_item_by_path on import_item (import_id, path) where path is not null;
    create index import_item_by_thing on import_item (thing, thing_id) where thing_id is not null;

    create table import_term (
      import_id bigint not null references import on delete cascade,
      kind text not null check (kind in ('author', 'section', 'tag')),
      key text collate "C" not null,
      thing_id bigint not null,
      is_new boolean not null,
      primary key (import_id, kind, key)
    );
  `.execute(db);
}
