import { type Kysely, sql } from 'kysely';

/**
 * A picture gets a caption, by which it is known in the library, and the last day of its licence. The library is asked
 * for what lacks something, for what is whose, and in the order in which pictures were taken; with 50,000 pictures each
 * of these read through all of them.
 *
 * Locks: a moment alone on picture, which waits two seconds at most; the defaults are constants, so no row is rewritten.
 * The indexes are built beside who writes, and one that was broken off is made anew. Imported pictures mostly say whose
 * they are nowhere, and cost those two indexes nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set lock_timeout = '2s'`.execute(db);
  await sql`
    alter table picture
      add column if not exists caption text not null default '',
      add column if not exists licensed_until date
  `.execute(db);
  await sql`reset lock_timeout`.execute(db);
  for (const [name, columns] of [
    ['picture_lacking', "(id) where alt = '' or credit = ''"],
    ['picture_by_credit', "(credit, id) where credit <> ''"],
    ['picture_by_agency', "(agency, id) where agency <> ''"],
    ['picture_by_day', "(coalesce(taken_on, '-infinity'), id)"],
    ['picture_licensed', '(id, licensed_until) where licensed_until is not null'],
  ] as const) {
    const { rows } = await sql`
      select from pg_index where indexrelid = to_regclass(${name}) and not indisvalid
    `.execute(db);
    if (rows.length > 0) await sql`drop index concurrently if exists ${sql.ref(name)}`.execute(db);
    await sql`create index concurrently if not exists ${sql.ref(name)} on picture ${sql.raw(columns)}`.execute(db);
  }
}
