import { copyFileSync, openSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { isNoSpace } from '../../base/no-space.ts';
import { codeOf } from '../lost-connection.ts';

/** Past this size the log's older part moves to `<log>.1`, so that a log never fills the disk. */
const LARGEST_BYTES = 8 * 2 ** 20;

/** Opens PostgreSQL's log for its processes to append to. */
export const openLog = (path: string): number => openSync(path, 'a', 0o600);

/** Where the log ends now, to read later what was added. */
export const logEnd = (path: string): number => sizeOf(path);

/** What was added to the log since it ended at `from`. */
export const logSince = (path: string, from: number): string => readFileSync(path).subarray(from).toString('utf8');

/**
 * Keeps the log short. Its writer holds it open for appending, so it is copied and emptied, not renamed. On a full
 * disk it stays as it is: what it says of that is wanted, and it can't grow.
 */
export function keepLogShort(path: string): void {
  if (sizeOf(path) <= LARGEST_BYTES) return;
  try {
    copyFileSync(path, `${path}.1`);
  } catch (error) {
    if (!isNoSpace(codeOf(error))) throw error;
    rmSync(`${path}.1`, { force: true });
    return;
  }
  truncateSync(path, 0);
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
