import { type RawBuilder, sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import { type Db, inTransaction, type Tx, tell } from '../../storage/index.ts';
import type { PictureFile } from '../picture.ts';
import type { Renditions } from './make-renditions.ts';

/*
 * What is to be made, made and not yet told, or can't be made. Whoever takes a picture has it for a while; if they die,
 * it comes back by itself. The database's clock is the only one, because several nodes look at it.
 */

/** How long a picture is somebody's: longer than any takes. */
const TAKEN_SECONDS = 600;

/** When one that failed is tried again. */
const AGAIN_SECONDS = 60;

/** A picture over which so many have failed, or died, is left as it is. */
const MOST_ATTEMPTS = 3;

/** A picture to make. */
export type TakenPicture = PictureFile & {
  readonly id: PictureId;
  readonly focusX: number;
  readonly focusY: number;
  /** Whether only its crops are to be made. */
  readonly hasWidths: boolean;
};

/** Takes the newest picture that is to be made, or nothing: what came in last is what readers look at. */
export async function takePicture(db: Db): Promise<TakenPicture | null> {
  const { rows } = await sql<TakenPicture>`
    with exhausted as (
      update rendition_queue set state = 'failed', why = 'died'
      where state = 'waiting' and attempts >= ${MOST_ATTEMPTS} and due_at <= now()
    )
    update rendition_queue queued
    set attempts = attempts + 1, due_at = now() + make_interval(secs => ${TAKEN_SECONDS})
    from picture
    where picture.id = queued.picture_id and queued.picture_id = (
      select picture_id from rendition_queue
      where state = 'waiting' and attempts < ${MOST_ATTEMPTS} and due_at <= now()
      order by picture_id desc limit 1 for update skip locked
    )
    returning picture.id, hash, media_type as "mediaType", width_px as "widthPx", height_px as "heightPx",
      focus_x as "focusX", focus_y as "focusY", rendition_widths <> '{}' as "hasWidths"
  `.execute(db);
  return rows[0] ?? null;
}

/**
 * Notes what was made, from when on pages show it; crops of a picture whose focus was moved meanwhile are made once more.
 *
 * @param bytesMade of everything that lies there by now, also crops of another focus from before
 */
export async function notePicture(
  db: Db,
  taken: TakenPicture,
  { drawn, crops }: Renditions,
  bytesMade: number,
): Promise<void> {
  const { focusX: x, focusY: y } = taken;
  const hasCrops = crops === 'made';
  await noting(
    db,
    taken,
    sql`
    with shown as (
      update picture
      set rendition_widths = coalesce(${drawn === null ? null : [...drawn.widths]}::integer[], rendition_widths),
        tone = coalesce(${drawn?.tone ?? null}::smallint, tone),
        rendition_bytes = ${bytesMade}::bigint,
        crop_x = case when ${hasCrops} then ${x}::smallint end, crop_y = case when ${hasCrops} then ${y}::smallint end
      where id = ${taken.id} returning id, focus_x, focus_y
    )
    update rendition_queue queued
    set state = case when (focus_x, focus_y) = (${x}, ${y}) then 'made' else 'waiting' end, why = '', due_at = now(),
      attempts = 0
    from shown where queued.picture_id = shown.id
  `,
  );
}

/** Notes why a picture could not be made; it is tried again, but not for ever. */
export async function noteFailure(db: Db, taken: TakenPicture, why: string): Promise<void> {
  await noting(
    db,
    taken,
    sql`
    update rendition_queue
    set state = case when attempts >= ${MOST_ATTEMPTS} then 'failed' else 'waiting' end, why = ${why},
      due_at = now() + make_interval(secs => ${AGAIN_SECONDS})
    where picture_id = ${taken.id}
  `,
  );
}

/** Lets those that could not be made wait once more, with all their tries before them; answers with how many. */
export async function tryFailedAgain(tx: Tx): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    update rendition_queue set state = 'waiting', why = '', attempts = 0, due_at = now(), queued_at = now()
    where state = 'failed'
  `.execute(tx);
  return Number(numAffectedRows);
}

/** How many pictures wait for their widths, since when, and how many have none because they could not be made. */
export type QueueState = {
  readonly waiting: number;
  readonly oldestAt: Date | null;
  readonly failed: number;
  /** Made, and their pages not yet told. */
  readonly made: number;
};

/** How the queue is. */
export async function queueState(db: Db): Promise<QueueState> {
  const { rows } = await sql<QueueState>`
    select count(*) filter (where state = 'waiting')::integer as waiting,
      min(queued_at) filter (where state = 'waiting') as "oldestAt",
      count(*) filter (where state = 'failed')::integer as failed,
      count(*) filter (where state = 'made')::integer as made
    from rendition_queue
  `.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('counts have one row');
  return row;
}

/** Gives a picture back untried. */
export async function giveBack(db: Db, taken: TakenPicture, inSeconds: number): Promise<void> {
  await noting(
    db,
    taken,
    sql`
    update rendition_queue set attempts = greatest(attempts - 1, 0), due_at = now() + make_interval(secs => ${inSeconds})
    where picture_id = ${taken.id} and state = 'waiting'
  `,
  );
}

/** Notes what came of a picture. Of one that was deleted while it was drawn, what was drawn by then is to go too. */
const noting = (db: Db, { id, hash, mediaType }: TakenPicture, note: RawBuilder<unknown>): Promise<void> =>
  inTransaction(db, async (tx) => {
    await note.execute(tx);
    await sql`
      insert into removed_picture (hash, media_type)
      select ${hash}, ${mediaType} where not exists (select from picture where id = ${id}) on conflict do nothing
    `.execute(tx);
  });

/** Tells the pages that show what was made since it was last told, all in one entry; answers with how many. */
export const tellMade = (db: Db): Promise<number> => inTransaction(db, tellMadeIn);

async function tellMadeIn(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: PictureId }>`
    delete from rendition_queue where state = 'made' returning picture_id as id
  `.execute(tx);
  if (rows.length > 0)
    await tell(tx, {
      act: 'pictures.made',
      thing: 'picture',
      thingId: null,
      tags: rows.map(({ id }) => `picture:${id}`),
    });
  return rows.length;
}
