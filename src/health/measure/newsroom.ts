import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { MeasuredOf } from '../contract.ts';
import { LATE_MS } from '../judge.ts';

/** What waits to be published, and what should have been. */
export async function measureSchedule(db: Db, now: Date): Promise<MeasuredOf<'schedule'>> {
  const lateBefore = new Date(now.getTime() - LATE_MS);
  const { rows } = await sql<{
    waiting: number;
    nextAt: Date | null;
    late: number;
    latestAt: Date | null;
    alarms: number;
  }>`
    select count(*) filter (where due_at >= ${lateBefore})::integer as waiting,
      min(due_at) filter (where due_at >= ${now}) as "nextAt",
      count(*) filter (where due_at < ${lateBefore})::integer as late,
      min(due_at) filter (where due_at < ${lateBefore}) as "latestAt",
      (select count(*)::integer from alarm where cleared_at is null and settled_at is null) as alarms
    from article where state = 'scheduled'
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('counts have one row');
  return { ...row, nextAt: row.nextAt?.toISOString() ?? null, latestAt: row.latestAt?.toISOString() ?? null };
}

/** How many articles readers can read, and so should find: counted from an index, in ten milliseconds of 100,000. */
export async function liveArticles(db: Db): Promise<number> {
  const { rows } = await sql<{ live: number }>`select count(*)::integer as live from live_article`.execute(db);
  return rows[0]?.live ?? 0;
}
