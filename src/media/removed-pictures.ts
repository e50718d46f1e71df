import { sql } from 'kysely';
import { type Db, inTransaction, isLostConnection, PICTURE_FILES, type Tx, takeLong } from '../storage/index.ts';
import type { PicturePlace } from './place/place.ts';

/*
 * A picture's row goes in a transaction, its file can't. So the transaction that takes rows away writes down which files
 * are to follow, and whoever comes after it removes them, also when its process was killed in between.
 */

/** Files that are removed while nobody may put one. */
const AT_ONCE = 500;

/** The tables of pictures that are held (`holdTables`) while those of an import are taken away: nobody uses one then. */
export const PICTURE_TABLES = ['picture'] as const;

/** Keeps files from being removed until the transaction ends, so that one put in it is there when its row is. */
export async function keepFiles(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${sql.join(PICTURE_FILES)})`.execute(tx);
}

/** Keeps files from being removed while some are put, and until their rows are there, in transactions of their own. */
export function whileFilesStay<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  return db.connection().execute(async (holder) => {
    const lock = sql.join(PICTURE_FILES);
    await inTransaction(holder, async (tx) => {
      await takeLong(tx);
      await sql`set local lock_timeout = 0`.execute(tx);
      // Held beyond the transaction, until it is given back or the connection ends.
      await sql`select pg_advisory_lock_shared(${lock})`.execute(tx);
    });
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock_shared(${lock})`.execute(holder).catch((error: unknown) => {
        // Else it went with its connection.
        if (!isLostConnection(error)) throw error;
      });
    }
  });
}

/**
 * Takes away the rows of the pictures that an import took in, and writes down which files are to follow. A picture that
 * leads an article, or shows an author, stops it.
 *
 * @returns how many there were
 */
export async function removePictures(tx: Tx, importId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as (
      delete from picture where import_id = ${importId} returning hash, media_type
    ), written as (
      insert into removed_picture (hash, media_type, import_id) select hash, media_type, ${importId}::bigint from gone
      on conflict do nothing
    )
    select count(*)::integer as count from gone
  `.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Whether files are still there whose rows were taken away with an import. */
export async function hasRemovedFiles(db: Db): Promise<boolean> {
  const found = await db
    .selectFrom('removed_picture')
    .select('hash')
    .where('import_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/**
 * Removes the files whose rows were taken away; one that a new row has named meanwhile stays. It waits for whoever puts
 * files, however long, and they wait for it.
 */
export async function removeFiles(db: Db, place: PicturePlace): Promise<void> {
  for (let last = ''; ; ) {
    const end = await inTransaction(db, (tx) => removeSome(tx, place, last));
    if (end === null) return;
    last = end;
  }
}

type Removed = { readonly hash: string; readonly isHeld: boolean };

async function removeSome(tx: Tx, place: PicturePlace, after: string): Promise<string | null> {
  // The rows are gone: there is nothing that giving up could take back, and who puts a picture ends by itself.
  await takeLong(tx);
  await sql`set local lock_timeout = 0`.execute(tx);
  await sql`select pg_advisory_xact_lock(${sql.join(PICTURE_FILES)})`.execute(tx);
  // In the order of their hashes, so that they lie in few folders.
  const { rows } = await sql<Removed>`
    select hash, exists (select from picture where picture.hash = removed.hash) as "isHeld"
    from removed_picture removed where hash > ${after} order by hash limit ${AT_ONCE}
  `.execute(tx);
  await place.remove(rows.filter(({ isHeld }) => !isHeld).map(({ hash }) => hash));
  await sql`delete from removed_picture where hash = any(${rows.map(({ hash }) => hash)}::text[])`.execute(tx);
  return rows.at(-1)?.hash ?? null;
}
