import { type Kysely, sql } from 'kysely';

/** What a paper that nobody had named was called before this was a fact, in the languages of the command line. */
const PLACEHOLDERS = ['صحيفة بلا اسم بعد', 'A paper without a name yet'];

/**
 * Who has to have a second factor, and from which day on; roles that end by themselves; addresses of mailboxes that are
 * being changed, and that can be taken back; and whether the paper was named.
 *
 * `night_grant` is a table of its own and not a column of `person_grant`, so that code of before, which puts a person's
 * grants anew, makes none of these last.
 *
 * Locks: `site`, `session`, `person` and `mail`, each for as long as a note in the catalogue takes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`alter table site add column is_named boolean not null default true`.execute(db);
  await sql`update site set is_named = false where name = any(${PLACEHOLDERS}::text[])`.execute(db);
  await sql`
    alter table session add column is_by_passkey boolean not null default false;
    alter table person add column reminded_at timestamptz;
    alter table mail
      drop constraint mail_kind_check,
      add constraint mail_kind_check
        check (kind in ('invitation', 'password', 'twoFactor', 'emailConfirm', 'emailChanged'));

    create table two_factor_duty (
      id integer primary key default 1 check (id = 1),
      who text not null check (who in ('editors', 'everybody')),
      from_on date not null
    );

    create table night_grant (
      id bigint generated always as identity primary key,
      person_id bigint not null references person,
      role text not null
        check (role in ('reporter', 'editor', 'moderator', 'curator', 'file_editor', 'administrator')),
      within bigint[] check (array_ndims(within) = 1),
      given_by text not null,
      given_at timestamptz not null,
      until timestamptz not null check (until > given_at),
      ended_at timestamptz
    );
    create index night_grant_by_person on night_grant (person_id, until);
    create index night_grant_by_end on night_grant (until);

    create table email_change (
      id bigint generated always as identity primary key,
      person_id bigint not null references person,
      old_email text not null,
      new_email text not null check (new_email = lower(new_email) and new_email like '%_@_%'),
      token_hash text not null unique,
      asked_at timestamptz not null,
      expires_at timestamptz not null,
      changed_at timestamptz
    );
    create unique index email_change_open on email_change (person_id) where changed_at is null;
    create index email_change_by_person on email_change (person_id);
    create index email_change_by_end on email_change (expires_at);
  `.execute(db);
}
