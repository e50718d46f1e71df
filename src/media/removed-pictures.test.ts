import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testDatabase, waitersIn } from '../../test/builders/database.ts';
import { inTransaction } from '../storage/index.ts';
import {
  folderPlace,
  hasRemovedFiles,
  keepPicture,
  keepPictures,
  type PicturePlace,
  pictureAddress,
  removeFiles,
  removePictures,
} from './index.ts';

const bytesOf = (width: number) =>
  sharp({ create: { width, height: 20, channels: 3, background: '#1b3a8a' } })
    .png()
    .toBuffer();

/** A media folder with one picture, which an import took in; its row is taken away. */
async function removed() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'warraq-media-'));
  const bytes = await bytesOf(40);
  async function* one() {
    yield { key: 1, originalName: 'صورة.png', bytes };
  }
  const [kept] = await Array.fromAsync(keepPictures(database.db, folderPlace(folder), one(), 7));
  if (kept === undefined || !('picture' in kept)) throw new Error('it is not held');
  const file = join(folder, kept.picture.hash.slice(0, 2), pictureAddress(kept.picture).replace('/media/', ''));
  expect(await inTransaction(database.db, (tx) => removePictures(tx, 8))).toBe(0);
  expect(await inTransaction(database.db, (tx) => removePictures(tx, 7))).toBe(1);
  return {
    db: database.db,
    folder,
    bytes,
    file,
    [Symbol.asyncDispose]: async () => {
      await rm(folder, { recursive: true });
      await database[Symbol.asyncDispose]();
    },
  };
}

test('the file of a picture whose row was taken away is removed after it', async () => {
  await using gone = await removed();
  expect([existsSync(gone.file), await hasRemovedFiles(gone.db)]).toEqual([true, true]);
  await removeFiles(gone.db, folderPlace(gone.folder));
  expect([existsSync(gone.file), await hasRemovedFiles(gone.db)]).toEqual([false, false]);
});

test('one that was taken in anew meanwhile keeps its file, also while its transaction is under way', async () => {
  await using gone = await removed();
  const removing = await inTransaction(gone.db, async (tx) => {
    await keepPicture(tx, folderPlace(gone.folder), gone.bytes, { originalName: 'صورة.png' });
    return { done: removeFiles(gone.db, folderPlace(gone.folder)) };
  });
  await removing.done;
  expect([existsSync(gone.file), await hasRemovedFiles(gone.db)]).toEqual([true, false]);
});

test('one of many that are taken in keeps its file, though its row comes in a transaction of its own', async () => {
  await using gone = await removed();
  const place = folderPlace(gone.folder);
  let removing: Promise<void> | null = null;
  const slow: PicturePlace = {
    ...place,
    settle: async (names, sync) => {
      await place.settle(names, sync);
      removing = removeFiles(gone.db, place);
      await expect.poll(() => waitersIn(gone.db)).toBe(1);
    },
  };
  async function* again() {
    yield { key: 1, originalName: 'صورة.png', bytes: gone.bytes };
  }
  await Array.fromAsync(keepPictures(gone.db, slow, again()));
  await removing;
  expect([existsSync(gone.file), await hasRemovedFiles(gone.db)]).toEqual([true, false]);
});

test('however long a picture is being taken in, the files that are to go wait for it', async () => {
  await using gone = await removed();
  await gone.db.connection().execute(async (impatient) => {
    await sql`set lock_timeout = '1s'`.execute(impatient);
    await sql`set statement_timeout = '1s'`.execute(impatient);
    const removing = await inTransaction(gone.db, async (tx) => {
      await keepPicture(tx, folderPlace(gone.folder), await bytesOf(41), { originalName: 'أخرى.png' });
      const done = removeFiles(impatient, folderPlace(gone.folder)).then(
        () => 'removed',
        (error: unknown) => error,
      );
      await expect.poll(() => waitersIn(gone.db)).toBe(1);
      await sql`select pg_sleep(1.5)`.execute(tx);
      return { done };
    });
    expect(await removing.done).toBe('removed');
    await sql`reset all`.execute(impatient);
  });
  expect([existsSync(gone.file), await hasRemovedFiles(gone.db)]).toEqual([false, false]);
});

test('files that somebody has removed, with their folder, are no matter', async () => {
  await using gone = await removed();
  await rm(join(gone.file, '..'), { recursive: true });
  await removeFiles(gone.db, folderPlace(gone.folder));
  expect(await hasRemovedFiles(gone.db)).toBe(false);
});
