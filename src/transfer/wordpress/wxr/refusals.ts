import { Refusal } from '../../../base/refusal.ts';
import type { FoundKind } from './recognise.ts';

/* Every way the reader of WordPress exports says no. */

/**
 * What can't be an export, by its content; `no-export-within` is an archive without one, and `pipe` whatever can't be
 * read twice: a pipe, a device, a socket.
 */
export type NoExport = Exclude<FoundKind, 'wxr' | 'gzip' | 'zip'> | 'no-export-within' | 'folder' | 'pipe';

/** The file is something else than a WordPress export. */
export const notAnExport = (facts: { name: string; found: NoExport }) =>
  new Refusal('invalid', 'wordpress.notAnExport', facts);

/** The file isn't what it was when its import began: cut, or written anew meanwhile. */
export const fileChanged = (facts: { name: string }) => new Refusal('conflict', 'wordpress.fileChanged', facts);

/** The archive can't be unpacked, or not further; it was damaged, cut off, or locked with a password. */
export const archiveBroken = (facts: { name: string }, options?: ErrorOptions) =>
  new Refusal('invalid', 'wordpress.archiveBroken', facts, options);

/** The archive unpacks to more than any export holds. */
export const archiveTooLarge = (facts: { name: string; gigabytes: number }) =>
  new Refusal('invalid', 'wordpress.archiveTooLarge', facts);
