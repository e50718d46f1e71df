import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../arabic/index.ts';
import { PICTURE_VIEW, type PictureAbout, type PictureView } from '../../media/index.ts';
import type { Db, Tx } from '../../storage/index.ts';
import type { LibraryQuery } from '../contract.ts';
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
    readonly isUsed: boolean;
  };

const isUsed = sql`(
  exists (${shownUses(sql`picture.id`)})
  or exists (select from author where portrait_id = picture.id)
  or exists (select from site where logo_picture_id = picture.id)
  or picture.id in (select id from page_picture))`;

const LACKS: Readonly<Record<NonNullable<LibraryQuery['lacks']>, RawBuilder<unknown>>> = {
  alt: sql`alt = ''`,
  credit: sql`credit = ''`,
  use: sql`not ${isUsed}`,
};

/** The newest pictures of the library that are asked for; a picture must have every word of `q`, in whatever spelling. */
export async function library(
  db: Db | Tx,
  { q, lacks, origin, before }: LibraryQuery,
): Promise<readonly LibraryPicture[]> {
  const words = fold(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const asked = [
    ...(before === null ? [] : [sql`id < ${before}`]),
    ...(lacks === null ? [] : [LACKS[lacks]]),
    ...(origin === null ? [] : [sql`(import_id is not null) = ${origin === 'imported'}`]),
    ...words.map((word) => sql`strpos(folded, ${word}) > 0`),
  ];
  const where = asked.length === 0 ? sql`` : sql`where ${sql.join(asked, sql` and `)}`;
  return find(db, where);
}

/** One picture as the library shows it, or null. */
export async function libraryPicture(db: Db | Tx, id: number): Promise<LibraryPicture | null> {
  return (await find(db, sql`where id = ${id}`))[0] ?? null;
}

async function find(db: Db | Tx, where: RawBuilder<unknown>): Promise<readonly LibraryPicture[]> {
  const { rows } = await sql<LibraryPicture>`
    with page_picture as materialized (${inPages})
    select ${PICTURE_VIEW}, agency, licence, taken_on as "takenOn", original_name as name, size_bytes as "sizeBytes",
      created_at as "createdAt", import_id is not null as "isImported", ${isUsed} as "isUsed"
    from (select * from picture ${where} order by id desc limit ${LIBRARY_PAGE}) as picture
    order by id desc
  `.execute(db);
  return rows;
}
