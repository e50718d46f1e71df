import { type Kysely, sql } from 'kysely';

/**
 * The ground: the paper's settings, its sections, authors, tags, pages and pictures, its articles with their
 * revisions and live versions, addresses, and what every command leaves behind (audit and outbox).
 *
 * An id is handed out before its transaction commits, so "everything after id 17" would miss a late commit.
 * Outbox rows therefore carry the id of their transaction, and a reader's position is a snapshot: its next
 * entries are those that the old snapshot could not see and the present one can. No writer waits for another,
 * nothing is missed, nothing comes twice (PostgreSQL manual, 9.27.8 "Transaction ID and Snapshot Functions").
 *
 * Locks: only new tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table picture (
      id bigint generated always as identity primary key,
      hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
      media_type text not null check (media_type in ('image/webp', 'image/avif', 'image/jpeg', 'image/png')),
      width_px integer not null check (width_px > 0),
      height_px integer not null check (height_px > 0),
      size_bytes integer not null check (size_bytes > 0),
      original_name text not null default '',
      created_at timestamptz not null
    );

    create table site (
      id integer primary key default 1 check (id = 1),
      name text not null check (length(btrim(name)) > 0),
      tagline text not null default '',
      origin text check (origin ~ '^https?://[^/]+$'),
      zone text not null,
      months text not null
        check (months in ('shami', 'masri', 'maghrebi-dz', 'maghrebi-ma', 'dual', 'dual-masri-first')),
      digits text not null check (digits in ('latn', 'arab')),
      hijri boolean not null,
      hijri_offset_days smallint not null default 0 check (hijri_offset_days between -3 and 3),
      article_pattern text not null default '/{slug}/' check (article_pattern like '/%{slug}%'),
      slug_max_bytes integer not null default 300 check (slug_max_bytes between 40 and 1500),
      menu jsonb not null default '[]'
    );

    create table section (
      id bigint generated always as identity primary key,
      parent_id bigint references section,
      position integer not null,
      name text not null check (length(btrim(name)) > 0),
      slug text not null check (slug <> ''),
      description text not null default '',
      check (parent_id <> id),
      unique nulls not distinct (parent_id, slug)
    );

    create table author (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('staff', 'guest', 'agency')),
      name text not null check (length(btrim(name)) > 0),
      slug text not null unique check (slug <> ''),
      role text not null default '',
      bio text not null default '',
      portrait_id bigint references picture,
      account_id bigint unique
    );

    create table tag (
      id bigint generated always as identity primary key,
      name text not null unique check (length(btrim(name)) > 0),
      slug text not null unique check (slug <> '')
    );

    create table static_page (
      id bigint generated always as identity primary key,
      parent_id bigint references static_page,
      position integer not null,
      title text not null check (length(btrim(title)) > 0),
      slug text not null check (slug <> ''),
      body jsonb not null,
      updated_at timestamptz not null,
      check (parent_id <> id),
      unique nulls not distinct (parent_id, slug)
    );

    create table article (
      id bigint generated always as identity primary key,
      state text not null
        check (state in ('draft', 'in_review', 'approved', 'scheduled', 'published', 'unpublished', 'withdrawn')),
      created_at timestamptz not null,
      first_published_at timestamptz,
      due_at timestamptz,
      due_revision_id bigint,
      withdrawn_at timestamptz,
      withdrawal_notice text,
      check ((state = 'scheduled') = (due_at is not null and due_revision_id is not null)),
      check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawal_notice is not null))
    );
    create index article_due on article (due_at) where state = 'scheduled';

    create table revision (
      id bigint generated always as identity primary key,
      article_id bigint not null references article,
      number integer not null check (number > 0),
      made_at timestamptz not null,
      made_by text not null,
      content jsonb not null,
      unique (article_id, number),
      unique (article_id, id)
    );
    alter table article add constraint article_due_revision
      foreign key (id, due_revision_id) references revision (article_id, id);

    create table draft (
      article_id bigint primary key references article,
      revision_id bigint not null,
      foreign key (article_id, revision_id) references revision (article_id, id)
    );

    create table live_article (
      article_id bigint primary key references article,
      revision_id bigint not null,
      kind text not null check (kind in ('news', 'report', 'analysis', 'opinion', 'sponsored')),
      kicker text not null,
      headline text not null check (headline <> ''),
      standfirst text not null,
      lead_picture_id bigint references picture,
      lead_alt text not null default '',
      lead_caption text not null default '',
      lead_credit text not null default '',
      body jsonb not null,
      teaser text not null,
      word_count integer not null,
      section_id bigint references section,
      comment_policy text not null check (comment_policy in ('open', 'moderated', 'closed')),
      published_at timestamptz,
      updated_at timestamptz,
      foreign key (article_id, revision_id) references revision (article_id, id)
    );
    create index live_article_newest on live_article (published_at desc nulls last, article_id desc);
    create index live_article_opinions on live_article (published_at desc nulls last, article_id desc)
      where kind = 'opinion';
    create index live_article_by_section on live_article (section_id);
    create index live_article_by_picture on live_article (lead_picture_id);

    create table live_article_section (
      section_id bigint not null references section,
      article_id bigint not null references live_article on delete cascade,
      published_at timestamptz,
      inherited boolean not null,
      primary key (article_id, section_id)
    );
    create index live_article_section_newest
      on live_article_section (section_id, published_at desc nulls last, article_id desc);

    create table live_article_author (
      author_id bigint not null references author,
      article_id bigint not null references live_article on delete cascade,
      position smallint not null,
      published_at timestamptz,
      primary key (article_id, author_id)
    );
    create index live_article_author_newest
      on live_article_author (author_id, published_at desc nulls last, article_id desc);

    create table live_article_tag (
      tag_id bigint not null references tag,
      article_id bigint not null references live_article on delete cascade,
      position smallint not null,
      published_at timestamptz,
      primary key (article_id, tag_id)
    );
    create index live_article_tag_newest
      on live_article_tag (tag_id, published_at desc nulls last, article_id desc);

    create table live_related (
      article_id bigint not null references live_article on delete cascade,
      position smallint not null,
      related_id bigint not null references live_article on delete cascade,
      primary key (article_id, position),
      unique (article_id, related_id),
      check (article_id <> related_id)
    );
    create index live_related_back on live_related (related_id);

    create table correction (
      id bigint generated always as identity primary key,
      article_id bigint not null references article,
      kind text not null check (kind in ('correction', 'clarification', 'update')),
      text text not null check (length(btrim(text)) > 0),
      made_at timestamptz not null,
      made_by text not null
    );
    create index correction_by_article on correction (article_id, made_at desc);

    create table address (
      path text collate "C" primary key check (path like '/%' and octet_length(path) <= 2600),
      state text not null check (state in ('canonical', 'redirect', 'gone')),
      thing text not null check (thing in ('article', 'section', 'author', 'tag', 'static_page')),
      thing_id bigint not null
    );
    create unique index address_canonical on address (thing, thing_id) where state = 'canonical';
    create index address_by_thing on address (thing, thing_id);

    create table audit (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      actor_kind text not null,
      actor_name text not null,
      act text not null,
      thing text not null,
      thing_id bigint,
      facts jsonb not null default '{}'
    );
    create index audit_by_thing on audit (thing, thing_id, id);

    create table outbox (
      id bigint generated always as identity primary key,
      xid xid8 not null default pg_current_xact_id(),
      at timestamptz not null,
      act text not null,
      thing text not null,
      thing_id bigint,
      tags text[] not null
    );
    create index outbox_by_transaction on outbox (xid, id);

    create table outbox_reader (
      name text primary key,
      seen pg_snapshot not null,
      target pg_snapshot,
      cursor bigint not null default 0,
      read_at timestamptz not null
    );

    create table alarm (
      id bigint generated always as identity primary key,
      code text not null,
      thing text not null,
      thing_id bigint not null,
      facts jsonb not null default '{}',
      raised_at timestamptz not null,
      cleared_at timestamptz
    );
    create unique index alarm_open on alarm (code, thing, thing_id) where cleared_at is null;

    create table api_token (
      id bigint generated always as identity primary key,
      name text not null,
      role text not null
        check (role in ('reporter', 'editor', 'moderator', 'curator', 'file_editor', 'administrator')),
      hash text not null unique,
      created_at timestamptz not null,
      revoked_at timestamptz
    );
  `.execute(db);
}
