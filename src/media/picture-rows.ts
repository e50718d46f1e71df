import { sql } from 'kysely';
import type { PictureId } from '../base/ids.ts';
import type { Db, Tx } from '../storage/index.ts';
import { foldedWords, type PictureAbout } from './about/about.ts';
import type { PictureFile, PictureView } from './picture.ts';

/** A picture whose file is on disk. */
export type NewPicture = PictureFile & {
  readonly sizeBytes: number;
  readonly originalName: string;
  /** What its file said. */
  readonly about: PictureAbout;
};

/** The columns of a PictureView, from the table of pictures. */
export const VIEW = sql`id, hash, media_type as "mediaType", width_px as "widthPx", height_px as "heightPx",
  rendition_widths as widths, tone, focus_x as "focusX", focus_y as "focusY",
  case when crop_x is not null then jsonb_build_object('x', crop_x, 'y', crop_y) end as "cropFocus", alt, credit`;

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
      insert into picture (
        hash, media_type, width_px, height_px, size_bytes, original_name, alt, caption, credit, agency, licence, taken_on,
        licensed_until, folded, created_at, import_id
      )
      select hash, media_type, width_px, height_px, size_bytes, original_name, alt, caption, credit, agency, licence,
        taken_on, licensed_until, folded, now(), ${importId}::bigint
      from unnest(
        ${ordered.map(({ hash }) => hash)}::text[], ${ordered.map(({ mediaType }) => mediaType)}::text[],
        ${ordered.map(({ widthPx }) => widthPx)}::integer[], ${ordered.map(({ heightPx }) => heightPx)}::integer[],
        ${ordered.map(({ sizeBytes }) => sizeBytes)}::bigint[], ${ordered.map(({ originalName }) => originalName)}::text[],
        ${ordered.map(({ about }) => about.alt)}::text[], ${ordered.map(({ about }) => about.caption)}::text[],
        ${ordered.map(({ about }) => about.credit)}::text[], ${ordered.map(({ about }) => about.agency)}::text[],
        ${ordered.map(({ about }) => about.licence)}::text[], ${ordered.map(({ about }) => about.takenOn)}::date[],
        ${ordered.map(({ about }) => about.licensedUntil)}::date[],
        ${ordered.map(({ originalName, about }) => foldedWords(originalName, about))}::text[]
      ) with ordinality as given (
        hash, media_type, width_px, height_px, size_bytes, original_name, alt, caption, credit, agency, licence, taken_on,
        licensed_until, folded, position
      )
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

/** A picture that nobody else changes until the transaction ends, as it is known. */
export type LockedPicture = KnownPicture & { readonly name: string };

/** What people say of a picture. */
export type KnownPicture = PictureAbout & Pick<PictureView, 'focusX' | 'focusY'>;

/** Reads a picture for a change, or null. Whoever puts it into something meanwhile waits. */
export async function lockPicture(tx: Tx, id: PictureId): Promise<LockedPicture | null> {
  const { rows } = await sql<LockedPicture>`
    select original_name as name, alt, caption, credit, agency, licence, taken_on as "takenOn",
      licensed_until as "licensedUntil", focus_x as "focusX", focus_y as "focusY"
    from picture where id = ${id} for update
  `.execute(tx);
  return rows[0] ?? null;
}

/** Puts what is known of a picture, and what its crops must not lose; where that was moved, they are made anew. */
export async function putKnown(tx: Tx, id: PictureId, { name, ...known }: LockedPicture): Promise<void> {
  const { alt, caption, credit, agency, licence, takenOn, licensedUntil, focusX, focusY } = known;
  await sql`
    with moved as (
      insert into rendition_queue (picture_id, due_at)
      select id, now() from picture where id = ${id} and (focus_x, focus_y) <> (${focusX}, ${focusY})
      on conflict (picture_id) do update set state = 'waiting', attempts = 0, due_at = now(), queued_at = now()
    )
    update picture
    set alt = ${alt}, caption = ${caption}, credit = ${credit}, agency = ${agency}, licence = ${licence},
      taken_on = ${takenOn}::date, licensed_until = ${licensedUntil}::date,
      focus_x = ${focusX}, focus_y = ${focusY}, folded = ${foldedWords(name, known)}
    where id = ${id}
  `.execute(tx);
}

/** Takes a picture's row away; its files follow (`removeFiles`). */
export async function removePicture(tx: Tx, id: PictureId): Promise<void> {
  await sql`
    with gone as (
      delete from picture where id = ${id} returning hash, media_type
    )
    insert into removed_picture (hash, media_type) select hash, media_type from gone on conflict do nothing
  `.execute(tx);
}
