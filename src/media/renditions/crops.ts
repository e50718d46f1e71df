import { CROPS, type CropName } from '../../base/crops.ts';
import type { PictureFile, PictureView } from '../picture.ts';

export type { CropName };
export const CROP_NAMES = Object.keys(CROPS) as readonly CropName[];

/** What a crop must not lose, in percent from the left and from the top. */
export type Focus = { readonly x: number; readonly y: number };

/** The widest that a crop is made; none is wider than its picture. */
const WIDEST_PX = 1200;

type Sized = Pick<PictureFile, 'widthPx' | 'heightPx'>;

/** The part of a picture that a crop shows. */
export type CropPart = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The largest part of those proportions, as near around the focus as the picture's edges allow. */
export function partOf({ widthPx, heightPx }: Sized, name: CropName, { x, y }: Focus): CropPart {
  const [wide, high] = CROPS[name];
  const width = Math.min(widthPx, Math.max(1, Math.round((heightPx * wide) / high)));
  const height = Math.min(heightPx, Math.max(1, Math.round((widthPx * high) / wide)));
  return { left: startOf(widthPx, width, x), top: startOf(heightPx, height, y), width, height };
}

/** As `object-position` does it in a page: the focus lies at the same share of the part as of the whole. */
const startOf = (whole: number, part: number, percent: number): number => Math.round(((whole - part) * percent) / 100);

/** How large a crop is drawn, in px. */
export function cropSize(picture: Sized, name: CropName): { readonly widthPx: number; readonly heightPx: number } {
  const [wide, high] = CROPS[name];
  const widthPx = Math.min(WIDEST_PX, partOf(picture, name, { x: 50, y: 50 }).width);
  return { widthPx, heightPx: Math.max(1, Math.round((widthPx * high) / wide)) };
}

/** The name of a crop's file; another focus is another file, because what stands at an address never changes. */
export const cropFile = ({ hash }: Pick<PictureFile, 'hash'>, name: CropName, { x, y }: Focus): string =>
  `${hash}-${name}-${x}-${y}.jpeg`;

/** The path at which a crop is had; null while there is none. */
export const cropAddress = (picture: Pick<PictureView, 'hash' | 'cropFocus'>, name: CropName): string | null =>
  picture.cropFocus === null ? null : `/media/${cropFile(picture, name, picture.cropFocus)}`;
