import { Refusal } from '../base/refusal.ts';

/* Every way the media part says no. */

/** The bytes are no picture of a kind that is taken in, or a broken one. */
export const notAPicture = (facts: { name: string }, options?: ErrorOptions) =>
  new Refusal('invalid', 'media.notAPicture', facts, options);

/** More dots than are decoded. */
export const pictureTooLarge = (facts: { name: string; megapixels: number }) =>
  new Refusal('invalid', 'media.pictureTooLarge', facts);
