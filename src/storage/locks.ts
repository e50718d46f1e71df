import { createHash } from 'node:crypto';

/*
 * Advisory locks are numbers that all users of one database agree on. Ours are pairs: the first number says that
 * the lock is ours, the second which one it is.
 */

/** The first number of all our locks ("warq"). */
const OURS = 0x77617271;

/** One of our locks, as the two arguments of `pg_advisory_lock`. */
export type Lock = readonly [ours: number, which: number];

/** Shared by all that use the embedded cluster; whoever gets it alone is the last one out, and stops the cluster. */
export const IN_USE: Lock = [OURS, 1];

/** Held while articles are published or taken off, one transaction at a time; shared by those that bring articles in. */
export const PUBLISHING: Lock = [OURS, 3];

/** Held by the one import that is under way, or the one undoing. */
export const IMPORTING: Lock = [OURS, 4];

/** Shared by those who put files of pictures, until their rows are there; whoever removes files has it alone. */
export const PICTURE_FILES: Lock = [OURS, 5];

/** Held by the one that migrates. */
export const MIGRATING: Lock = [OURS, 2];

/** Held by the one server that works on a data folder; the nodes of one database each have their own. */
export function serverLock(dataDir: string, host: string): Lock {
  const digest = createHash('sha256').update(`${host}\0${dataDir}`).digest();
  // The lower numbers are the ones above.
  return [OURS, 1_000 + (digest.readUInt32BE() % 2_000_000_000)];
}
