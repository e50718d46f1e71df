import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { MeasuredOf } from '../contract.ts';

/** How the database answers, and how much of it there is. */
export async function measureDatabase(db: Db): Promise<MeasuredOf<'database'>> {
  const answersInMs = await db.connection().execute(async (connection) => {
    // Opening a connection is no part of answering; where it had to be done, it is by now.
    await sql`select 1`.execute(connection);
    const askedAt = performance.now();
    await sql`select 1`.execute(connection);
    return performance.now() - askedAt;
  });
  const { rows } = await sql<Omit<MeasuredOf<'database'>, 'answersInMs'>>`
    select pg_database_size(current_database())::float8 as "sizeBytes",
      (select count(*)::integer from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::integer as "mostConnections",
      current_setting('server_version') as version
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a question about one database has one row');
  return { answersInMs: Math.round(answersInMs * 10) / 10, ...row };
}

/** How far this machine's clock is from the database's, by which nothing is published but which others share. */
export const measureClock = (db: Db): Promise<MeasuredOf<'clock'>> =>
  // Held before it is asked: a wait for a connection would be told as half as much between the clocks.
  db.connection().execute(async (connection) => {
    const askedAt = Date.now();
    const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(connection);
    const meanwhile = (askedAt + Date.now()) / 2;
    return { offMs: Math.round(meanwhile - (rows[0]?.at.getTime() ?? meanwhile)) };
  });
