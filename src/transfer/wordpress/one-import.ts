import { sql } from 'kysely';
import { type Db, IMPORTING, isHeldUp } from '../../storage/index.ts';
import { importRunning } from './refusals.ts';

/**
 * Does something while no other import runs in this newsroom, on whichever node; or refuses. The lock is a connection's
 * own and ends with the process: who begins right after one that was killed waits for it to lapse.
 */
export const oneImport = <Result>(db: Db, work: () => Promise<Result>): Promise<Result> =>
  db.connection().execute(async (holder) => {
    try {
      await sql`select pg_advisory_lock(${sql.join(IMPORTING)})`.execute(holder);
    } catch (error) {
      throw isHeldUp(error) ? importRunning({ cause: error }) : error;
    }
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${sql.join(IMPORTING)})`.execute(holder);
    }
  });
