import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type MediaFile, pictureFolder, unfinishedFile } from './put-file.ts';

/**
 * As `putFile`, for many, in a thread or process that may wait: all are written before the first is brought to disk,
 * so that the file system brings them there together. Waiting takes half the processor time that being told takes.
 */
export function putFilesAndWait(mediaFolder: string, files: readonly MediaFile[]): void {
  const job = randomUUID();
  const open: { readonly unfinished: string; readonly file: number }[] = [];
  let named = 0;
  try {
    for (const { bytes } of files) {
      const unfinished = unfinishedFile(mediaFolder, `${job}-${open.length}`);
      const file = inFolder(unfinished, () => openSync(unfinished, 'wx', 0o644));
      open.push({ unfinished, file });
      writeWhole(file, bytes);
    }
    for (const { file } of open) fsyncSync(file);
    for (const [index, { name }] of files.entries()) {
      const place = join(pictureFolder(mediaFolder, name), name);
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
