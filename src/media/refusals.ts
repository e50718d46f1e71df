import { Refusal } from '../base/refusal.ts';
import type { AddressProblem, FetchProblem } from './fetch/problems.ts';

/* Every way the media part says no. */

/** The bytes are no picture of a kind that is taken in, or a broken one. */
export const notAPicture = (facts: { name: string }, options?: ErrorOptions) =>
  new Refusal('invalid', 'media.notAPicture', facts, options);

/** More dots than are decoded. */
export const pictureTooLarge = (facts: { name: string; megapixels: number }) =>
  new Refusal('invalid', 'media.pictureTooLarge', facts);

/** More bytes than are taken in. */
export const fileTooLarge = (facts: { name: string; megabytes: number }) =>
  new Refusal('invalid', 'media.fileTooLarge', facts);

/** The file can't be read. `why` is the system's own word. */
export const fileUnreadable = (facts: { name: string; why: string }, options?: ErrorOptions) =>
  new Refusal('unknown', 'media.fileUnreadable', facts, options);

/** The disk under the media folder is full. */
export const diskFull = (facts: { folder: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'media.diskFull', facts, options);

/** The folder in which pictures are looked for can't be read. `why` is the system's own word. */
export const folderUnreadable = (facts: { folder: string; why: string }, options?: ErrorOptions) =>
  new Refusal('unknown', 'media.folderUnreadable', facts, options);

/** An address from which no picture is ever fetched. */
export const addressForbidden = (facts: { address: string; problem: AddressProblem }) =>
  new Refusal('forbidden', 'media.addressForbidden', facts);

/** A picture could not be fetched from another site. */
export const notFetched = (facts: { address: string; problem: FetchProblem }, options?: ErrorOptions) =>
  new Refusal('unknown', 'media.notFetched', facts, options);
