import { type Kysely, sql } from 'kysely';

/**
 * The audit is read: all of it, by who acted, by what was done, newest first. Imports leave hundreds of thousands of
 * entries, so that none of these may be read through.
 *
 * Locks: none that anybody waits for; built beside who writes. One that was broken off is made anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, columns] of [
    ['audit_newest', '(at, id)'],
    ['audit_by_act', '(act, at, id)'],
    ['audit_by_person', '(person_id, at, id) where person_id is not null'],
    ['audit_by_person_and_act', '(person_id, act, at, id) where person_id is not null'],
  ] as const) {
    const { rows } = await sql`
      select from pg_index where indexrelid = to_regclass(${name}) and not indisvalid
    `.execute(db);
    if (rows.length > 0) await sql`drop index concurrently if exists ${sql.ref(name)}`.execute(db);
    await sql`create index concurrently if not exists ${sql.ref(name)} on audit ${sql.raw(columns)}`.execute(db);
  }
}
