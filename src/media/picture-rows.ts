import { sql } from 'kysely';
import type { Db, Tx } from '../storage/index.ts';
import type { PictureFile, PictureView } from './picture.ts';

/** A picture whose file is on disk. */
export type NewPicture = PictureFile & { readonly sizeBytes: number; readonly originalName: string };

/** The columns of a PictureView. */
const VIEW = sql`id, hash, media_type as "mediaType", width_px as "widthPx", height_px as "heightPx",
  rendition_widths as widths, tone, focus_x as "focusX", focus_y as "focusY"`;

/** Those of the pictures that we hold. */
export async function findPictures(db: Db | Tx, hashes: readonly string[]): Promise<PictureView[]> {
  if (hashes.length === 0) return [];
  const { rows } = await sql<PictureView>`
    select ${VIEW} from picture where hash = any(${hashes}::text[])
  `.execute(db);
  return rows;
}

/**
 * Puts pictures in, to be made in several widths for readers, and returns their rows: where somebody else put one in
 * meanwhile, the row that is there. In the order of their hashes, so that two who put the same ones in wait for one
 * another and not in a circle.
 *
 * @param importId what takes those that weren't there away again when it is undone
 */
export async function putPictures(
  db: Db | Tx,
  pictures: readonly NewPicture[],
  importId: number | null = null,
): Promise<PictureView[]> {
  const ordered = pictures.toSorted((one, other) => (one.hash < other.hash ? -1 : 1));
  const { rows } = await sql<PictureView>`
    with put as (
      insert into picture (hash, media_type, width_px, height_px, size_bytes, original_name, created_at, import_id)
      select hash, media_type, width_px, height_px, size_bytes, original_name, now(), ${importId}::bigint
      from unnest(
        ${ordered.map(({ hash }) => hash)}::text[], ${ordered.map(({ mediaType }) => mediaType)}::text[],
        ${ordered.map(({ widthPx }) => widthPx)}::integer[], ${ordered.map(({ heightPx }) => heightPx)}::integer[],
        ${ordered.map(({ sizeBytes }) => sizeBytes)}::bigint[], ${ordered.map(({ originalName }) => originalName)}::text[]
      ) with ordinality
        as given (hash, media_type, width_px, height_px, size_bytes, original_name, position)
      order by position
      on conflict (hash) do nothing
      returning *
    ), queued as (
      insert into rendition_queue (picture_id, due_at) select id, now() from put
    )
    select ${VIEW} from put
  `.execute(db);
  if (rows.length === ordered.length) return rows;
  const put = new Set(rows.map(({ hash }) => hash));
  const others = ordered.map(({ hash }) => hash).filter((hash) => !put.has(hash));
  return [...rows, ...(await findPictures(db, others))];
}
