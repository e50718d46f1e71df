import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { DayView } from '../views.ts';
import { listPage } from './list-page.ts';

/**
 * One page of what was published on a day of the newsroom's zone.
 *
 * @param day `YYYY-MM-DD`, a real day
 * @returns null for a day without articles, or a page that the day doesn't have
 */
export async function dayPage(db: Db, zone: string, day: string, page: number): Promise<DayView | null> {
  const list = await listPage(
    db,
    sql`live_article where published_at >= (${day}::date)::timestamp at time zone ${zone}
      and published_at < (${day}::date + 1)::timestamp at time zone ${zone}`,
    page,
  );
  return list === null || list.cards.length === 0 ? null : { ...list, day };
}
