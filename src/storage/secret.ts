import { createHmac, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putNewFile } from './embedded/new-file.ts';

/** Where the data folder keeps its one secret: 32 random bytes in hexadecimal, readable by its owner only. */
export const secretFile = (dataDir: string): string => join(dataDir, 'secret');

/** The data folder's secret, and whether it was made just now. */
export type FolderSecret = { root: string; isNew: boolean };

/** Reads the data folder's secret; makes it the first time. Where there is one, nothing is written: the disk may be full. */
export async function folderSecret(dataDir: string): Promise<FolderSecret> {
  const file = secretFile(dataDir);
  const isNew = !existsSync(file) && (await putNewFile(file, `${randomBytes(32).toString('hex')}\n`, 0o600));
  return { root: (await readFile(file, 'utf8')).trim(), isNew };
}

/**
 * A key for one purpose, derived from the folder's secret, so that knowing one key tells nothing of another.
 *
 * @param purpose stable for ever, such as `postgres`
 */
export const keyFor = (secret: FolderSecret, purpose: string): string =>
  createHmac('sha256', secret.root).update(purpose).digest('hex');
