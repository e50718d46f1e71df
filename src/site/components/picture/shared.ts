import { CROP_NAMES, type CropName, cropAddress, cropSize } from '../../../media/index.ts';
import type { PictureView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';

/** As wide as those want it who show a link with its picture; not every one of them knows the newer formats. */
const WIDEST_PX = 1280;

/** A picture as it is shown elsewhere: its whole address, and its size in px. */
export type SharedPicture = { readonly address: string; readonly widthPx: number; readonly heightPx: number };

/** How a page gives its picture to networks: cut for their cards, or whole as long as no crop is made. */
export const sharedPicture = (picture: PictureView, frame: Frame): SharedPicture =>
  croppedPicture(picture, 'card', frame) ?? wholePicture(picture, frame);

/** How an article gives its picture to search engines, in every shape that they ask for; or whole. */
export function picturesForSearch(picture: PictureView, frame: Frame): readonly SharedPicture[] {
  const crops = CROP_NAMES.filter((name) => name !== 'card').map((name) => croppedPicture(picture, name, frame));
  const made = crops.filter((crop) => crop !== null);
  return made.length > 0 ? made : [wholePicture(picture, frame)];
}

function croppedPicture(picture: PictureView, name: CropName, frame: Frame): SharedPicture | null {
  const address = cropAddress(picture, name);
  return address === null ? null : { address: frame.origin + address, ...cropSize(picture, name) };
}

function wholePicture(picture: PictureView, frame: Frame): SharedPicture {
  const { widthPx, heightPx } = picture;
  const width = picture.widths.findLast((one) => one <= WIDEST_PX);
  if (width === undefined) return { address: frame.origin + frame.pictureAddress(picture), widthPx, heightPx };
  return {
    address: frame.origin + frame.renditionAddress(picture, width, 'jpeg'),
    widthPx: width,
    heightPx: Math.round((heightPx * width) / widthPx),
  };
}
