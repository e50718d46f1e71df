import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanPicture } from './clean/clean-picture.ts';
import { pictureFile } from './picture.ts';

/** Where files are written before they get their names. */
const UNFINISHED = 'unfinished';

/** A file that lies unfinished for so long belongs to nobody any more. */
const ABANDONED_MS = 3_600_000;

/** The folder of a picture's files, by how its hash begins; their names begin with it too. */
export const pictureFolder = (mediaFolder: string, hash: string): string => join(mediaFolder, hash.slice(0, 2));

/** Where a file is written that gets its name once it is on disk. */
export const unfinishedFile = (mediaFolder: string, name: string): string => join(mediaFolder, UNFINISHED, name);

/**
 * Writes a picture's file so that it is there whole or not at all. Its bytes are on disk when this returns; its name is
 * once its folder, and the media folder over it, were synced.
 */
export async function putPicture(mediaFolder: string, hash: string, picture: CleanPicture): Promise<void> {
  const folder = pictureFolder(mediaFolder, hash);
  const unfinished = unfinishedFile(mediaFolder, randomUUID());
  for (const needed of [folder, join(mediaFolder, UNFINISHED)]) await mkdir(needed, { recursive: true });
  try {
    const file = await open(unfinished, 'wx', 0o644);
    try {
      await file.writeFile(picture.bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, pictureFile({ hash, mediaType: picture.mediaType })));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Removes what processes that were killed left unfinished. */
export async function removeAbandoned(mediaFolder: string, at: Date): Promise<void> {
  const folder = join(mediaFolder, UNFINISHED);
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
