import { sql } from 'kysely';
import type { StaticPageId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { unknownThing } from '../refusals.ts';

/** A static page as commands see it, without its body. */
export type PageRow = {
  readonly id: StaticPageId;
  readonly parentId: StaticPageId | null;
  readonly position: number;
  readonly title: string;
  readonly slug: string;
  readonly path: string;
};

/** Every static page, while the transaction has their tree to itself. There are some dozens. */
export async function lockPages(tx: Tx): Promise<ReadonlyMap<StaticPageId, PageRow>> {
  await sql`lock table static_page in share row exclusive mode`.execute(tx);
  const { rows } = await sql<PageRow>`
    select static_page.id, parent_id as "parentId", position, title, slug, address.path
    from static_page
    join address on address.thing = 'static_page' and address.thing_id = static_page.id and address.state = 'canonical'
    order by position, static_page.id
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One of them, or a refusal. */
export function pageIn(pages: ReadonlyMap<StaticPageId, PageRow>, id: StaticPageId): PageRow {
  const page = pages.get(id);
  if (page === undefined) throw unknownThing({ thing: 'staticPage', ids: [id] });
  return page;
}

/** A page with everything below it, parents first. */
export function pagesBelow(pages: ReadonlyMap<StaticPageId, PageRow>, top: PageRow): PageRow[] {
  const below = [...pages.values()].filter(({ parentId }) => parentId === top.id);
  return [top, ...below.flatMap((page) => pagesBelow(pages, page))];
}

/** Where pages below this one, or topmost ones, have the beginning of their addresses. */
export const pageRoot = (pages: ReadonlyMap<StaticPageId, PageRow>, parentId: StaticPageId | null): string =>
  parentId === null ? '/' : pageIn(pages, parentId).path;
