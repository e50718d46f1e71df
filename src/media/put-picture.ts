import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CleanPicture } from './clean/clean-picture.ts';
import { pictureFile } from './picture.ts';

/** Where files are written before they get their names. */
const UNFINISHED = 'unfinished';

/** A file that lies unfinished for so long belongs to nobody any more. */
const ABANDONED_MS = 3_600_000;

/** The folder of a picture's file, by how its hash begins. */
export const pictureFolder = (mediaFolder: string, hash: string): string => join(mediaFolder, hash.slice(0, 2));

/**
 * Writes a picture's file so that it is there whole or not at all. Its bytes are on disk when this returns; its name is
 * once the folder that this returns, and the one over it, were synced.
 */
export async function putPicture(mediaFolder: string, hash: string, picture: CleanPicture): Promise<string> {
  const folder = pictureFolder(mediaFolder, hash);
  const unfinished = join(mediaFolder, UNFINISHED, randomUUID());
  try {
    const file = await madeFile(unfinished);
    try {
      await file.writeFile(picture.bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await moveTo(unfinished, folder, pictureFile({ hash, mediaType: picture.mediaType }));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return folder;
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

async function madeFile(path: string) {
  try {
    return await open(path, 'wx', 0o644);
  } catch (error) {
    await mkdirFor(error, join(path, '..'));
    return open(path, 'wx', 0o644);
  }
}

async function moveTo(unfinished: string, folder: string, name: string): Promise<void> {
  try {
    await rename(unfinished, join(folder, name));
  } catch (error) {
    await mkdirFor(error, folder);
    await rename(unfinished, join(folder, name));
  }
}

/** Folders are made when they are first missed; asking for each file whether they are there takes as long as writing. */
async function mkdirFor(error: unknown, folder: string): Promise<void> {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  await mkdir(folder, { recursive: true });
}

const orMissing =
  <Instead>(instead: Instead) =>
  (error: NodeJS.ErrnoException): Instead => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
