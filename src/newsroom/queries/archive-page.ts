import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { ArchiveView, DayView } from '../views.ts';
import { listPage, pageLike } from './list-page.ts';

/**
 * What was published in a period of the newsroom's zone: a day, a month or a year, as ISO 8601 writes it. Each is a
 * stretch of the index by date.
 */
function published(zone: string, period: string) {
  const [year = '', month = '01', day = '01'] = period.split('-');
  const length = { [year.length]: '1 year', [`${year}-MM`.length]: '1 month' }[period.length] ?? '1 day';
  const first = sql`${`${year}-${month}-${day}`}::date::timestamp`;
  return sql`live_article where published_at >= ${first} at time zone ${zone}
    and published_at < (${first} + ${length}::interval) at time zone ${zone}`;
}

/**
 * One page of what was published on a day of the newsroom's zone.
 *
 * @param day `YYYY-MM-DD`, a real day
 * @returns null for a day without articles, or a page that the day doesn't have
 */
export async function dayPage(db: Db, zone: string, day: string, page: number): Promise<DayView | null> {
  const list = await listPage(db, published(zone, day), page);
  return list === null || list.cards.length === 0 ? null : { ...list, day };
}

/** The same for a month (`YYYY-MM`) or a year (`YYYY`). */
export async function archivePage(db: Db, zone: string, period: string, page: number): Promise<ArchiveView | null> {
  const [list, months] = await Promise.all([
    listPage(db, published(zone, period), page),
    period.includes('-') ? [] : monthsOf(db, zone, period),
  ]);
  return list === null || list.cards.length === 0 ? null : { ...list, period, months };
}

/** On which page of a period's list stands what was on this one of ten to a page; null where nothing was. */
export const archivePageLike = (db: Db, zone: string, period: string, page: number): Promise<number | null> =>
  pageLike(db, published(zone, period), page);

/** The months of a year in which something was published: a look into the index for each. */
async function monthsOf(db: Db, zone: string, year: string): Promise<readonly string[]> {
  const months = Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
  const { rows } = await sql<{ month: string }>`
    ${sql.join(
      months.map((month) => sql`select ${month} as month where exists (select from ${published(zone, month)})`),
      sql` union all `,
    )}
  `.execute(db);
  return rows.map(({ month }) => month).sort();
}
