import { type Kysely, sql } from 'kysely';

/**
 * People with accounts, what they are in the newsroom, and how they prove who they are. `credential`, `session`,
 * `verification` and `two_factor` are better-auth's tables in our names (https://better-auth.com/docs/concepts/database),
 * without the columns that only a sign-in through other sites would fill; `used_code` and `used_at` are ours, so that a
 * code that somebody looked over a shoulder for is not good a second time (RFC 6238 §5.2).
 *
 * `within` names sections by number and not by a foreign key: a grant whose last section went must not become one for
 * the whole paper, which an empty list isn't and a missing row would be.
 *
 * The secret signs cookies and locks the secrets of authenticators. It is here, and not in the data folder, so that all
 * nodes have the same; where the environment names one, that is used and there is no row.
 *
 * Locks: only new tables.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id bigint generated always as identity primary key,
      name text not null check (length(btrim(name)) > 0),
      email text not null unique check (email = lower(email) and email like '%_@_%'),
      email_verified boolean not null default false,
      language text not null default 'ar' check (language in ('ar', 'en')),
      role_form text not null default 'masculine' check (role_form in ('masculine', 'feminine')),
      two_factor_enabled boolean not null default false,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      disabled_at timestamptz
    );

    create table person_grant (
      person_id bigint not null references person,
      role text not null
        check (role in ('reporter', 'editor', 'moderator', 'curator', 'file_editor', 'administrator')),
      within bigint[] check (array_ndims(within) = 1),
      primary key (person_id, role)
    );

    create table credential (
      id bigint generated always as identity primary key,
      person_id bigint not null references person,
      provider_id text not null check (provider_id = 'credential'),
      account_id text not null,
      password text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      unique (person_id, provider_id)
    );

    create table session (
      id bigint generated always as identity primary key,
      person_id bigint not null references person,
      token text not null unique,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text
    );
    create index session_by_person on session (person_id);
    create index session_by_end on session (expires_at);

    create table verification (
      id bigint generated always as identity primary key,
      identifier text not null,
      value text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index verification_by_identifier on verification (identifier);
    create index verification_by_end on verification (expires_at);

    create table two_factor (
      id bigint generated always as identity primary key,
      person_id bigint not null unique references person,
      secret text not null,
      backup_codes text not null,
      verified boolean not null,
      failed_verification_count integer not null default 0,
      locked_until timestamptz,
      used_code text,
      used_at timestamptz
    );

    create table passkey (
      id bigint generated always as identity primary key,
      person_id bigint not null references person,
      name text not null check (length(btrim(name)) > 0),
      credential_id text not null unique,
      public_key text not null,
      counter bigint not null,
      transports text[] not null,
      created_at timestamptz not null
    );
    create index passkey_by_person on passkey (person_id);

    create table account_secret (
      id integer primary key default 1 check (id = 1),
      secret text not null check (length(secret) >= 32)
    );
  `.execute(db);
}
