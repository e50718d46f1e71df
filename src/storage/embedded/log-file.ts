import { copyFileSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';

/** Past this size the log's older part moves to `<log>.1`, so that a log never fills the disk. */
const LARGEST_BYTES = 8 * 2 ** 20;

/** Opens PostgreSQL's log for its processes to append to. */
export const openLog = (path: string): number => openSync(path, 'a', 0o600);

/** Where the log ends now, to read later what was added. */
export const logEnd = (path: string): number => sizeOf(path);

/** What was added to the log since it ended at `from`. */
export const logSince = (path: string, from: number): string => readFileSync(path).subarray(from).toString('utf8');

/** Keeps the log short. Its writer holds it open for appending, so it is copied and emptied, not renamed. */
export function keepLogShort(path: string): void {
  if (sizeOf(path) <= LARGEST_BYTES) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path, 0);
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
