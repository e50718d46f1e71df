import { sql } from 'kysely';
import { type PicturePlace, removeFiles } from '../media/index.ts';
import { type Db, IMPORTING } from '../storage/index.ts';
import { removeGivenUp } from './uploads/upload-files.ts';

/** Where pictures lie, and where what comes in does. */
type Places = { readonly mediaFolder: string; readonly place: PicturePlace };

/**
 * Removes what nobody has any more: uploads that were given up, what killed processes left, and the files of deleted
 * pictures. Files not while an import runs, which would wait for each round of it; the next round follows.
 */
export async function sweep(db: Db, { mediaFolder, place }: Places, now: Date): Promise<void> {
  await removeGivenUp(mediaFolder, now);
  await place.tidy(now);
  const left = await db.selectFrom('removed_picture').select('hash').limit(1).executeTakeFirst();
  if (left === undefined) return;
  await db.connection().execute(async (holder) => {
    const lock = sql.join(IMPORTING);
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${lock}) as got`.execute(holder);
    if (rows[0]?.got !== true) return;
    try {
      await removeFiles(db, place);
    } finally {
      await sql`select pg_advisory_unlock(${lock})`.execute(holder);
    }
  });
}
