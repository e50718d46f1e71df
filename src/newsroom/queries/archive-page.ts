import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { ArchiveView } from '../views.ts';
import { listPage, pageLike } from './list-page.ts';

/**
 * What was published in a period of the newsroom's zone: a day, a month or a year, as ISO 8601 writes it. Each is a
 * stretch of the index by date.
 */
function published(zone: string, period: string) {
  const [year, month, day] = period.split('-');
  const length = month === undefined ? '1 year' : day === undefined ? '1 month' : '1 day';
  const first = sql`${`${year}-${month ?? '01'}-${day ?? '01'}`}::date::timestamp`;
  return sql`live_article where published_at >= ${first} at time zone ${zone}
    and published_at < (${first} + ${length}::interval) at time zone ${zone}`;
}

/**
 * One page of what was published in a period of the newsroom's zone.
 *
 * @param period `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; one that the calendar has
 * @returns null for a period without articles, or a page that it doesn't have
 */
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
