import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CleanPicture } from './clean/clean-picture.ts';
import { pictureFile } from './picture.ts';
import { pictureFolder, unfinishedFile } from './put-picture.ts';

type ToPut = { readonly hash: string; readonly picture: CleanPicture };

/**
 * As `putPicture`, for many, in a thread that may wait: all are written before the first is brought to disk, so that
 * the file system brings them there together. Waiting takes half the processor time that being told takes.
 */
export function putPicturesAndWait(mediaFolder: string, pictures: readonly ToPut[]): void {
  const job = randomUUID();
  const open: { readonly unfinished: string; readonly file: number }[] = [];
  let named = 0;
  try {
    for (const { picture } of pictures) {
      const unfinished = unfinishedFile(mediaFolder, `${job}-${open.length}`);
      const file = inFolder(unfinished, () => openSync(unfinished, 'wx', 0o644));
      open.push({ unfinished, file });
      writeWhole(file, picture.bytes);
    }
    for (const { file } of open) fsyncSync(file);
    for (const [index, { hash, picture }] of pictures.entries()) {
      const place = join(pictureFolder(mediaFolder, hash), pictureFile({ hash, mediaType: picture.mediaType }));
      inFolder(place, () => renameSync(open[index]?.unfinished ?? '', place));
      named++;
    }
  } finally {
    for (const { file } of open) closeSync(file);
    for (const { unfinished } of open.slice(named)) rmSync(unfinished, { force: true });
  }
}

/** A write may take fewer bytes than it is given, as where a disk becomes full. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Folders are made when they are first missed; asking for each file whether they are there takes as long as writing. */
function inFolder<Result>(path: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return act();
  }
}
