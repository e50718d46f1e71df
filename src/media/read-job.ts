import { hash as hashOf } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MOST_BYTES } from './limits.ts';

/** Files that a thread reads, one after the other. */
export type ReadJob = { readonly read: readonly string[] };

/** A file's bytes and their hash; or why there are none. */
export type ReadFile =
  | { readonly state: 'read'; readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | NotRead;

type NotRead = { readonly state: 'unreadable'; readonly why: string } | { readonly state: 'tooLarge' };

/** Bytes that are read at once; a single file may have more. */
const MOST_AT_ONCE = 2_000_000;

/** Errors that mean this file, or the way to it, can't be used (EIO: its part of the disk); others are bugs. */
const UNREADABLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'EIO', 'ENAMETOOLONG', 'ENXIO']);

/**
 * Reads the first of them, at least one, as many as may be in memory together. Their bytes lie in one piece of memory,
 * because handing many pieces from thread to thread takes longer than reading them.
 */
export function readFiles({ read }: ReadJob): ReadFile[] {
  const files: (OpenFile | NotRead)[] = [];
  try {
    let size = 0;
    for (const path of read) {
      const file = orNotRead(() => openFile(path));
      files.push(file);
      if (file.state === 'open') size += file.size;
      if (size > MOST_AT_ONCE) break;
    }
    const memory = new Uint8Array(size);
    let used = 0;
    return files.map((file) => {
      if (file.state !== 'open') return file;
      const place = memory.subarray(used, used + file.size);
      used += file.size;
      return orNotRead(() => readWhole(file, place));
    });
  } finally {
    for (const file of files) if (file.state === 'open') closeSync(file.descriptor);
  }
}

type OpenFile = { readonly state: 'open'; readonly descriptor: number; readonly size: number };

/** One that is no plain file is never waited for. */
function openFile(path: string): OpenFile | NotRead {
  // Without O_NONBLOCK, opening a pipe waits for who writes into it.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  let isTaken = false;
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile()) return { state: 'unreadable', why: 'EISDIR' };
    if (found.size > MOST_BYTES) return { state: 'tooLarge' };
    isTaken = true;
    return { state: 'open', descriptor, size: found.size };
  } finally {
    if (!isTaken) closeSync(descriptor);
  }
}

/** Fills its place with a file's bytes; with fewer where it became shorter. */
function readWhole({ descriptor, size }: OpenFile, place: Uint8Array<ArrayBuffer>): ReadFile {
  let length = 0;
  while (length < size) {
    // Less than was asked for says nothing; only nothing is the end (read(2)).
    const read = readSync(descriptor, place, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  const bytes = length < size ? place.subarray(0, length) : place;
  return { state: 'read', hash: hashOf('sha256', bytes), bytes };
}

function orNotRead<Result>(read: () => Result): Result | NotRead {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && UNREADABLE.has(code)) return { state: 'unreadable', why: code };
    throw error;
  }
}
