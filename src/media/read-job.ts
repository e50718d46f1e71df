import { hash as hashOf } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MOST_BYTES } from './limits.ts';

/** Files that a thread reads, one after the other. */
export type ReadJob = { readonly read: readonly string[] };

/** A file's bytes and their hash; or why there are none. */
export type ReadFile =
  | { readonly state: 'read'; readonly hash: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly state: 'unreadable'; readonly why: string }
  | { readonly state: 'tooLarge' };

/** Bytes that are read at once; a single file may have more. */
const MOST_AT_ONCE = 2_000_000;

/** Errors that mean this file, or the way to it, can't be used (EIO: its part of the disk); others are bugs. */
const UNREADABLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'EIO', 'ENAMETOOLONG', 'ENXIO']);

/** Reads the first of them, at least one, as many as may be in memory together. */
export function readFiles({ read }: ReadJob): ReadFile[] {
  const files: ReadFile[] = [];
  let bytes = 0;
  for (const path of read) {
    const file = readFile(path);
    files.push(file);
    if (file.state === 'read') bytes += file.bytes.length;
    if (bytes > MOST_AT_ONCE) break;
  }
  return files;
}

/** One that is no plain file is never waited for. */
function readFile(path: string): ReadFile {
  try {
    // Without O_NONBLOCK, opening a pipe waits for who writes into it.
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = fstatSync(file);
      if (!found.isFile()) return { state: 'unreadable', why: 'EISDIR' };
      if (found.size > MOST_BYTES) return { state: 'tooLarge' };
      const whole = readWhole(file, found.size);
      return { state: 'read', hash: hashOf('sha256', whole), bytes: whole };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && UNREADABLE.has(code)) return { state: 'unreadable', why: code };
    throw error;
  }
}

/** The bytes of a file, up to a size; fewer where it became shorter. */
function readWhole(file: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let length = 0;
  while (length < size) {
    // Less than was asked for says nothing; only nothing is the end (read(2)).
    const read = readSync(file, bytes, length, size - length, length);
    if (read === 0) return bytes.slice(0, length);
    length += read;
  }
  return bytes;
}
