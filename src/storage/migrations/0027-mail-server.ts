import { type Kysely, sql } from 'kysely';

/**
 * The server for mail that administrators set in the studio: one row at most. Its password is locked with a key that
 * follows from the account secret; where the environment names that secret, a copy of the database doesn't open it.
 *
 * Locks: only a new table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail_server (
      id integer primary key default 1 check (id = 1),
      host text not null check (host <> ''),
      port integer not null check (port between 1 and 65535),
      security text not null check (security in ('tls', 'starttls', 'none')),
      username text,
      locked_password text,
      from_name text not null,
      from_address text not null,
      changed_at timestamptz not null,
      changed_by text not null,
      check (locked_password is null or username is not null)
    )
  `.execute(db);
}
