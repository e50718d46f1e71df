import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { ListPage } from '../views.ts';
import { cardList } from './cards.ts';

/** How many articles stand on one page of a list. */
export const PAGE_SIZE = 20;

/** How many WordPress puts there, unless it was told otherwise. */
const WORDPRESS_PAGE_SIZE = 10;

/**
 * How far back a list can be leafed. Older articles are reached by day; so neither counting nor skipping grows with
 * the archive.
 */
const MOST_PAGES = 100;

/**
 * One page of a list whose order stands in an index: newest first, undated last.
 *
 * @param from SQL after `from`, with its `where`, of rows that have `article_id` and `published_at`
 * @returns null for a page that the list doesn't have
 */
export async function listPage(db: Db, from: RawBuilder<unknown>, page: number): Promise<ListPage | null> {
  if (!Number.isInteger(page) || page < 1 || page > MOST_PAGES) return null;
  const [count, cards] = await Promise.all([
    lengthOf(db, from),
    cardList(
      db,
      sql`select '' as list, row_number() over (order by published_at desc nulls last, article_id desc) as place, article_id
        from (
          select article_id, published_at from ${from}
          order by published_at desc nulls last, article_id desc
          limit ${PAGE_SIZE} offset ${(page - 1) * PAGE_SIZE}
        ) as listed`,
    ),
  ]);
  const pages = pagesOf(count);
  return page > pages ? null : { cards, page, pages };
}

/**
 * The page of a list at which an address of WordPress leads well: the same one, or, past the end of ours, which has
 * more on a page, the one with what stood there.
 *
 * @param from as for `listPage`
 * @returns null where WordPress had none either, as of a list that is empty
 */
export async function pageLike(db: Db, from: RawBuilder<unknown>, page: number): Promise<number | null> {
  if (page < 1 || page > MOST_PAGES * (PAGE_SIZE / WORDPRESS_PAGE_SIZE)) return null;
  const count = await lengthOf(db, from);
  if (count > 0 && page <= pagesOf(count)) return page;
  const before = (page - 1) * WORDPRESS_PAGE_SIZE;
  return before < count ? Math.floor(before / PAGE_SIZE) + 1 : null;
}

const pagesOf = (count: number): number => Math.max(1, Math.ceil(count / PAGE_SIZE));

/** How long a list is, as far as it can be leafed. */
async function lengthOf(db: Db, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from ${from} limit ${PAGE_SIZE * MOST_PAGES}) as listed
  `.execute(db);
  return rows[0]?.count ?? 0;
}
