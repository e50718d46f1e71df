import { setTimeout as sleep } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from './connection.ts';
import { type DatabaseAddress, publicAddressOf } from './database-address.ts';
import { MIGRATING } from './locks.ts';
import { codeOf } from './lost-connection.ts';
import { migrations } from './migrations/index.ts';
import { mayNotCreate, schemaNewer } from './refusals.ts';

/** One step of the schema, forward only. */
export type Migration = {
  /** `NNNN-purpose`, the name of its file. */
  name: string;
  up: (db: Kysely<unknown>) => Promise<void>;
  /**
   * Outside a transaction, as `create index concurrently` has to be, and what would hold a lock for as long as it fills
   * rows: it must then be harmless to repeat.
   */
  concurrently?: true;
};

/** PostgreSQL's "insufficient_privilege". */
const NOT_ALLOWED = '42501';

const POLL_MS = 50;

/**
 * Brings the database's schema up to this code's, each step in a transaction of its own; returns the names of the
 * steps done. Any number of processes may call it at once: one works, the others wait and find nothing left.
 */
export async function migrate(
  address: DatabaseAddress,
  steps: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  const database = openDatabase<unknown>(address, {
    name: 'warraq migrate',
    most: 1,
    onBroken: () => 'its query tells',
  });
  try {
    // One connection throughout: the lock is its own, and a broken one ends the work.
    return await database.db.connection().execute(async (db) => {
      await sql`set statement_timeout = 0`.execute(db);
      await lock(db);
      const done = await appliedOf(db);
      const unknown = done.filter((name) => !steps.some((step) => step.name === name));
      if (unknown.length > 0) throw schemaNewer({ unknown });
      const missing = steps.filter((step) => !done.includes(step.name));
      for (const step of missing) await apply(db, step);
      return missing.map((step) => step.name);
    });
  } catch (error) {
    if (codeOf(error) !== NOT_ALLOWED) throw error;
    const { user, database: name } = publicAddressOf(address);
    throw mayNotCreate({ user, database: name }, { cause: error });
  } finally {
    await database.close();
  }
}

/**
 * Asks again and again: who waits inside `pg_advisory_lock` holds a snapshot, which an index built concurrently
 * would wait for, while that one waits for the lock.
 */
async function lock(db: Kysely<unknown>): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${MIGRATING[0]}::int, ${MIGRATING[1]}::int) as got
    `.execute(db);
    if (rows[0]?.got === true) return;
    await sleep(POLL_MS);
  }
}

/** The steps done so far. Whoever may not create tables can still start on a schema that is complete. */
async function appliedOf(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('migration') is not null as there`.execute(db);
  if (rows[0]?.there !== true) {
    await sql`
      create table migration (
        name text primary key,
        applied_at timestamptz not null default now()
      )
    `.execute(db);
  }
  const done = await sql<{ name: string }>`select name from migration order by name`.execute(db);
  return done.rows.map((row) => row.name);
}

async function apply(db: Kysely<unknown>, { name, up, concurrently }: Migration): Promise<void> {
  const record = (on: Kysely<unknown>) => sql`insert into migration (name) values (${name})`.execute(on);
  if (concurrently) {
    await up(db);
    await record(db);
    return;
  }
  await db.transaction().execute(async (tx) => {
    await up(tx);
    await record(tx);
  });
}
