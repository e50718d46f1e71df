import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { MOST_BYTES } from './limits.ts';
import { fileTooLarge, fileUnreadable } from './refusals.ts';

/** Errors that mean the file, or the way to it, can't be used; others are bugs or a machine in trouble. */
const UNREADABLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOTDIR', 'ELOOP', 'EIO', 'ENAMETOOLONG', 'ENXIO']);

/** Reads a picture's file, or refuses: one that is no plain file is never waited for. */
export async function readPicture(path: string, name: string): Promise<Buffer> {
  try {
    // Without O_NONBLOCK, opening a pipe waits for who writes into it.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const found = await file.stat();
      if (!found.isFile()) throw fileUnreadable({ name, why: 'EISDIR' });
      if (found.size > MOST_BYTES) throw fileTooLarge({ name, megabytes: MOST_BYTES / 1_000_000 });
      const bytes = Buffer.allocUnsafe(found.size);
      const { bytesRead } = await file.read(bytes, 0, found.size, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && UNREADABLE.has(code)) throw fileUnreadable({ name, why: code }, { cause: error });
    throw error;
  }
}
