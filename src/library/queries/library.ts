import { type RawBuilder, sql } from 'kysely';
import { PICTURE_VIEW, type PictureAbout, type PictureView } from '../../media/index.ts';
import type { Db, Tx } from '../../storage/index.ts';
import type { LibraryQuery } from '../contract.ts';
import { asked, USED } from './asked.ts';
import { inPages, shownUses } from './picture-uses.ts';

/** How many are shown at once. */
export const LIBRARY_PAGE = 60;

/** A picture as the library shows it. */
export type LibraryPicture = PictureView &
  PictureAbout & {
    readonly name: string;
    readonly sizeBytes: number;
    readonly createdAt: Date;
    readonly isImported: boolean;
    /** In how many articles, static pages, portraits and logos it stands. */
    readonly uses: number;
  };

/** Some pictures in their order, and how to go on after them. */
export type LibraryPage = { readonly pictures: readonly LibraryPicture[]; readonly next: string | null };

/** The day on which it was taken, as pictures are put in order by it: those of which nobody knows come last. */
const DAY = sql`coalesce(taken_on, '-infinity')`;

const ORDER: Readonly<Record<LibraryQuery['sort'], RawBuilder<unknown>>> = {
  newest: sql`id desc`,
  oldest: sql`id`,
  taken: sql`${DAY} desc, id desc`,
};

/** Those that come after the last one that was shown. */
function after(sort: LibraryQuery['sort'], cursor: string): RawBuilder<unknown> {
  const [day = '', id] = cursor.split('_');
  if (sort === 'newest') return sql`id < ${id}::bigint`;
  if (sort === 'oldest') return sql`id > ${id}::bigint`;
  return sql`(${DAY}, id) < (${day || '-infinity'}::date, ${id}::bigint)`;
}

const cursorOf = (sort: LibraryQuery['sort'], { id, takenOn }: LibraryPicture): string =>
  sort === 'taken' ? `${takenOn ?? '-infinity'}_${id}` : `_${id}`;

/** The pictures of the library that are asked for, a page at a time. `at` is the present. */
export async function library(db: Db | Tx, query: LibraryQuery, at: Date): Promise<LibraryPage> {
  const { sort } = query;
  const pictures = await find(db, {
    where: sql.join([...asked(query, at), ...(query.after === null ? [] : [after(sort, query.after)])], sql` and `),
    order: ORDER[sort],
  });
  const last = pictures.at(-1);
  return {
    pictures,
    next: pictures.length < LIBRARY_PAGE || last === undefined ? null : cursorOf(sort, last),
  };
}

/** How many pictures are asked for. */
export async function libraryTotal(db: Db | Tx, query: LibraryQuery, at: Date): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with ${USED} select count(*)::int as total from picture where ${sql.join(asked(query, at), sql` and `)}
  `.execute(db);
  return rows[0]?.total ?? 0;
}

/** One picture as the library shows it, or null. */
export async function libraryPicture(db: Db | Tx, id: number): Promise<LibraryPicture | null> {
  return (await find(db, { where: sql`id = ${id}`, order: ORDER.newest }))[0] ?? null;
}

type Asked = { readonly where: RawBuilder<unknown>; readonly order: RawBuilder<unknown> };

async function find(db: Db | Tx, { where, order }: Asked): Promise<readonly LibraryPicture[]> {
  const { rows } = await sql<LibraryPicture>`
    with ${USED}, page_picture as materialized (${inPages})
    select ${PICTURE_VIEW}, caption, agency, licence, taken_on as "takenOn", licensed_until as "licensedUntil",
      original_name as name, size_bytes as "sizeBytes", created_at as "createdAt",
      import_id is not null as "isImported",
      (select count(distinct used.article_id) from (${shownUses(sql`picture.id`)}) used)::int
        + (select count(*) from author where portrait_id = picture.id)::int
        + (select count(*) from site where logo_picture_id = picture.id)::int
        + (select count(*) from page_picture page where page.id = picture.id)::int as uses
    from (select * from picture where ${where} order by ${order} limit ${LIBRARY_PAGE}) as picture
    order by ${order}
  `.execute(db);
  return rows;
}
