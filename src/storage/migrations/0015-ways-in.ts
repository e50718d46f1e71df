import { type Kysely, sql } from 'kysely';

/**
 * How people come in besides by a password: invitations, and links that are good once. Of both only a hash of the
 * secret part is kept. `sign_in_attempt` counts tries, by a keyed hash of what is tried and of where from, so that the
 * table tells nobody who tried to come in.
 *
 * Locks: only new tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invitation (
      id bigint generated always as identity primary key,
      name text not null check (length(btrim(name)) > 0),
      email text not null check (email = lower(email) and email like '%_@_%'),
      language text not null check (language in ('ar', 'en')),
      grants jsonb not null check (jsonb_typeof(grants) = 'array'),
      token_hash text not null unique,
      invited_by text not null,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      accepted_at timestamptz,
      revoked_at timestamptz,
      check (accepted_at is null or revoked_at is null)
    );
    create unique index invitation_open on invitation (email) where accepted_at is null and revoked_at is null;

    create table sign_in_link (
      id bigint generated always as identity primary key,
      purpose text not null check (purpose in ('welcome', 'password', 'signIn')),
      person_id bigint references person,
      token_hash text not null unique,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      check ((purpose = 'welcome') = (person_id is null))
    );
    create index sign_in_link_by_person on sign_in_link (person_id);

    create table sign_in_attempt (
      key text primary key,
      count integer not null check (count > 0),
      last_at timestamptz not null
    );
    create index sign_in_attempt_by_age on sign_in_attempt (last_at);
  `.execute(db);
}
