import { sql } from 'kysely';
import type { AuthorId, PictureId, StaticPageId } from '../../base/ids.ts';
import { type Body, parseBody } from '../../body/index.ts';
import type { Tx } from '../../storage/index.ts';

/** Changes the bodies of the static pages in which a picture stands; there are some dozens of pages. */
export async function replaceOfPages(
  tx: Tx,
  change: (body: Body) => Body,
  pictureId: PictureId,
): Promise<readonly StaticPageId[]> {
  const { rows } = await sql<{ id: StaticPageId; body: unknown }>`
    select id, body from static_page
    where jsonb_path_exists(body, '$.**.picture ? (@ == $id)', jsonb_build_object('id', ${pictureId}::bigint))
    order by id for update
  `.execute(tx);
  for (const { id, body } of rows)
    await sql`
      update static_page set body = ${JSON.stringify(change(parseBody(body)))}::jsonb where id = ${id}
    `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives the authors whose portrait it is another one. */
export async function replaceOfAuthors(tx: Tx, pictureId: PictureId, by: PictureId): Promise<readonly AuthorId[]> {
  const { rows } = await sql<{ id: AuthorId }>`
    update author set portrait_id = ${by} where portrait_id = ${pictureId} returning id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives the paper whose logo it is another one; whether it was. */
export async function replaceOfSite(tx: Tx, pictureId: PictureId, by: PictureId): Promise<boolean> {
  const { rows } = await sql`
    update site set logo_picture_id = ${by} where logo_picture_id = ${pictureId} returning id
  `.execute(tx);
  return rows.length > 0;
}
