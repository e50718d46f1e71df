import { type Kysely, sql } from 'kysely';

/**
 * Mail that waits to be sent: whom to, why, and the address on the paper's site that it leads to. It is worded when it
 * is sent, by the paper's name and address as they are then; once it is sent the row is gone, and the secret in `path`
 * with it.
 *
 * Locks: only a new table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('invitation', 'password')),
      to_address text not null,
      to_name text not null,
      language text not null check (language in ('ar', 'en')),
      path text not null check (path like '/studio/%'),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      tries integer not null default 0,
      next_try_at timestamptz not null,
      problem text
    );
    create index mail_by_try on mail (next_try_at);
  `.execute(db);
}
