import { statfs } from 'node:fs/promises';

/** PostgreSQL takes room for its log in files of this size, and stops where it can't have the next one. */
const LOG_FILE_BYTES = 16 * 2 ** 20;

/** Whether the disk that holds a folder has no room for a database to work in. */
export async function isDiskFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize < LOG_FILE_BYTES;
}
