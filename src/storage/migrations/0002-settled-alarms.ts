import { type Kysely, sql } from 'kysely';

/**
 * An editor can settle an alarm: it is seen to, and need not be shown. It stays open for the clock, which would
 * otherwise raise the same one again a second later; it ends, as before, when what caused it is over.
 *
 * Locks: `alarm` alone, for as long as two empty columns take. The code before this one reads and writes neither.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table alarm
      add column settled_at timestamptz,
      add column settled_by text,
      add constraint alarm_settled check ((settled_at is null) = (settled_by is null))
  `.execute(db);
}
