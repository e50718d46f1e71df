import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files are written before they get their names. */
const UNFINISHED = 'unfinished';

/** A file that lies unfinished for so long belongs to nobody any more. */
const ABANDONED_MS = 3_600_000;

/** A file of a picture; its name begins with the picture's hash. */
export type MediaFile = { readonly name: string; readonly bytes: Uint8Array };

/** The folder of a picture's files, by how its hash begins; their names begin with it too. */
export const pictureFolder = (mediaFolder: string, hash: string): string => join(mediaFolder, hash.slice(0, 2));

/** Where a file is written that gets its name once it is on disk. */
export const unfinishedFile = (mediaFolder: string, name: string): string => join(mediaFolder, UNFINISHED, name);

/**
 * Writes a file so that it is there whole or not at all. Its bytes are on disk when this returns; its name is once its
 * folder, and the media folder over it, were synced.
 */
export async function putFile(mediaFolder: string, { name, bytes }: MediaFile): Promise<void> {
  const folder = pictureFolder(mediaFolder, name);
  const unfinished = unfinishedFile(mediaFolder, randomUUID());
  for (const needed of [folder, join(mediaFolder, UNFINISHED)]) await mkdir(needed, { recursive: true });
  try {
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Removes what processes that were killed left unfinished. */
export async function removeAbandoned(mediaFolder: string, at: Date): Promise<void> {
  await removeOld(join(mediaFolder, UNFINISHED), at);
}

/** Removes files that were to be sent elsewhere and were not, because who wrote them was killed or the place was away. */
export async function removeUnsent(mediaFolder: string, at: Date): Promise<void> {
  for (const name of await readdir(mediaFolder).catch(orMissing([])))
    if (name !== UNFINISHED) await removeOld(join(mediaFolder, name), at);
}

async function removeOld(folder: string, at: Date): Promise<void> {
  for (const name of await readdir(folder).catch(orMissing([]))) {
    const path = join(folder, name);
    const found = await stat(path).catch(orMissing(null));
    if (found !== null && at.getTime() - found.mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

const orMissing =
  <Instead>(instead: Instead) =>
  (error: NodeJS.ErrnoException): Instead => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
