import { createReadStream } from 'node:fs';
import { access, constants, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../../storage/index.ts';
import { pictureFolder, removeAbandoned } from '../put-file.ts';
import type { PicturePlace } from './place.ts';

/** Letters of a hash (SHA-256). */
const HASH_LETTERS = 64;

/** Pictures in a folder of this machine, or of one that nodes share; made when it is missing. */
export function folderPlace(folder: string): PicturePlace {
  const pathOf = (name: string) => join(pictureFolder(folder, name), name);

  async function sizeOf(name: string): Promise<number | null> {
    try {
      return (await stat(pathOf(name))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  return {
    name: { kind: 'folder', folder },
    folder,
    settle: async (names, sync) => {
      await sync([...new Set(names.map((name) => pictureFolder(folder, name))), folder]);
    },
    bring: async () => undefined,
    forget: async () => undefined,
    sizeOf,
    bytesMadeOf: async (hash) => {
      const names = (await readdir(pictureFolder(folder, hash))).filter((name) => name.startsWith(`${hash}-`));
      return (await Promise.all(names.map(sizeOf))).reduce<number>((sum, size) => sum + (size ?? 0), 0);
    },
    open: async (name) => {
      const sizeBytes = await sizeOf(name);
      return sizeBytes === null ? null : { sizeBytes, bytes: createReadStream(pathOf(name)) };
    },
    remove: async (hashes) => {
      const byFolder = Map.groupBy(hashes, (hash) => pictureFolder(folder, hash));
      for (const [place, gone] of byFolder)
        await removeFrom(place, new Set(gone)).catch((error: NodeJS.ErrnoException) => {
          // A folder that isn't there has lost its files already.
          if (error.code !== 'ENOENT') throw error;
        });
    },
    tidy: (at) => removeAbandoned(folder, at),
    check: async () => {
      try {
        await access(folder, constants.W_OK);
        return null;
      } catch (error) {
        // One that is missing is made with the first picture.
        return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'refuses';
      }
    },
  };
}

/** The files of some pictures: their own, and those that were made of them. */
async function removeFrom(folder: string, hashes: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (hashes.has(name.slice(0, HASH_LETTERS))) await rm(join(folder, name), { force: true });
  await syncFolder(folder);
}
