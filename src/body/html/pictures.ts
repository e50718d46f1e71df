import type { PictureId } from '../../base/ids.ts';
import { pictureAddressOf } from '../addresses.ts';

/** A picture that a foreign text speaks of, by its address (with its number there, when it gives one) or number alone. */
export type AskedPicture =
  | { readonly by: 'address'; readonly address: string; readonly number: number | null }
  | { readonly by: 'number'; readonly number: number };

/** What is known of a picture: one that the newsroom holds, or else where it lies. */
export type FoundPicture = ({ readonly picture: PictureId } | { readonly src: string }) & {
  /** Used where the text itself says nothing. */
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
};

/** Finds a picture, or null. */
export type PictureFinder = (asked: AskedPicture) => FoundPicture | null;

/** The same finder; a picture that it finds at an address which may not stand in a body counts as not found. */
export const checkedFinder =
  (find: PictureFinder = () => null): PictureFinder =>
  (asked) => {
    const found = find(asked);
    if (found === null || 'picture' in found) return found;
    const src = pictureAddressOf(found.src);
    return src === null ? null : { ...found, src };
  };
