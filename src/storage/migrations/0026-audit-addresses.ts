import { type Kysely, sql } from 'kysely';

/**
 * Network addresses in the audit are let go of after some months. Those that are old enough are found by their time
 * alone, among millions of entries that have none any more.
 *
 * Locks: none that anybody waits for; built beside who writes. One that was broken off is made anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql`
    select from pg_index where indexrelid = to_regclass('audit_addresses') and not indisvalid
  `.execute(db);
  if (rows.length > 0) await sql`drop index concurrently if exists audit_addresses`.execute(db);
  await sql`
    create index concurrently if not exists audit_addresses on audit (at) where from_address is not null
  `.execute(db);
}
