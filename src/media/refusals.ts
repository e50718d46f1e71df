import type { PictureId } from '../base/ids.ts';
import { Refusal } from '../base/refusal.ts';
import type { AddressProblem, FetchProblem } from './fetch/problems.ts';

/* Every way the media part says no. */

/** The bytes are no picture of a kind that is taken in, or a broken one. */
export const notAPicture = (facts: { name: string }, options?: ErrorOptions) =>
  new Refusal('invalid', 'media.notAPicture', facts, options);

/** A photograph in HEIC, as iPhones keep them: a picture, in a code that nothing here decodes. */
export const heicNotTaken = (facts: { name: string }) => new Refusal('invalid', 'media.heicNotTaken', facts);

/** More dots than are decoded. */
export const pictureTooLarge = (facts: { name: string; megapixels: number }) =>
  new Refusal('invalid', 'media.pictureTooLarge', facts);

/** Decoding it takes more memory, or more time, than a picture is given. */
export const pictureTooHeavy = (facts: { name: string }) => new Refusal('invalid', 'media.pictureTooHeavy', facts);

/** More bytes than are taken in. */
export const fileTooLarge = (facts: { name: string; megabytes: number }) =>
  new Refusal('invalid', 'media.fileTooLarge', facts);

/** The file can't be read. `why` is the system's own word. */
export const fileUnreadable = (facts: { name: string; why: string }, options?: ErrorOptions) =>
  new Refusal('unknown', 'media.fileUnreadable', facts, options);

/** The disk under the media folder is full. */
export const diskFull = (facts: { folder: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'media.diskFull', facts, options);

/** The storage that keeps pictures can't be reached, is too slow, or is broken. `why` is its word, or the system's. */
export const placeAway = (facts: { place: string; why: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'media.placeAway', facts, options);

/** The storage that keeps pictures lets us not: a key, a right, or the bucket is wrong. `why` is its word. */
export const placeRefuses = (facts: { place: string; why: string }) => new Refusal('busy', 'media.placeRefuses', facts);

/** The storage that keeps pictures is full. */
export const placeFull = (facts: { place: string }) => new Refusal('busy', 'media.placeFull', facts);

/** A file that was moved isn't in the storage as it was here. */
export const movedWrong = (facts: { place: string; name: string }) =>
  new Refusal('conflict', 'media.movedWrong', facts);

/** The folder in which pictures are looked for can't be read. `why` is the system's own word. */
export const folderUnreadable = (facts: { folder: string; why: string }, options?: ErrorOptions) =>
  new Refusal('unknown', 'media.folderUnreadable', facts, options);

/** An address from which no picture is ever fetched. */
export const addressForbidden = (facts: { address: string; problem: AddressProblem }) =>
  new Refusal('forbidden', 'media.addressForbidden', facts);

/** A picture could not be fetched from another site. */
export const notFetched = (facts: { address: string; problem: FetchProblem }, options?: ErrorOptions) =>
  new Refusal('unknown', 'media.notFetched', facts, options);

/** There is no such picture. */
export const unknownPicture = (facts: { pictureId: PictureId }) =>
  new Refusal('unknown', 'media.unknownPicture', facts);

/** A picture that something shows isn't deleted; it is replaced. */
export const pictureInUse = (facts: { pictureId: PictureId; uses: number }) =>
  new Refusal('conflict', 'media.pictureInUse', facts);

/** What a picture shows, or whose it is, isn't emptied while readers see the picture, or will at a set time. */
export const owedToReaders = (facts: { pictureId: PictureId; emptied: readonly ('alt' | 'credit')[] }) =>
  new Refusal('conflict', 'media.owedToReaders', facts);

/** An upload that is over, was given up, or is another's. */
export const unknownUpload = () => new Refusal('unknown', 'media.unknownUpload', {});

/** Bytes were sent on from another place than where the upload stands. */
export const uploadElsewhere = (facts: { offset: number }) => new Refusal('conflict', 'media.uploadElsewhere', facts);

/** Not every byte has come yet. */
export const uploadUnfinished = (facts: { received: number; of: number }) =>
  new Refusal('conflict', 'media.uploadUnfinished', facts);

/** More bytes come than were announced. */
export const uploadTooLong = (facts: { of: number }) => new Refusal('invalid', 'media.uploadTooLong', facts);

/** A request of an upload lacks a header, or it can't be read. */
export const brokenUpload = (facts: { header: string }) => new Refusal('invalid', 'media.brokenUpload', facts);

/** The client speaks another version of the protocol. */
export const uploadVersion = (facts: { version: string }) => new Refusal('invalid', 'media.uploadVersion', facts);

/** The disk has no room for a file. */
export const noRoom = (facts: { megabytes: number; left: number }) => new Refusal('busy', 'media.noRoom', facts);

/** One person has too many uploads under way. */
export const tooManyUploads = (facts: { most: number }) => new Refusal('busy', 'media.tooManyUploads', facts);
