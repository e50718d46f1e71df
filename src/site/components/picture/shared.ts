import type { PictureView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';

/** As wide as those want it who show a link with its picture; not every one of them knows the newer formats. */
const WIDEST_PX = 1280;

/** A picture as it is shown elsewhere: its whole address, and its size in px. */
export type SharedPicture = { readonly address: string; readonly widthPx: number; readonly heightPx: number };

/** How a page gives its picture away, to networks and search engines. */
export function sharedPicture(picture: PictureView, frame: Frame): SharedPicture {
  const { widthPx, heightPx } = picture;
  const width = picture.widths.findLast((one) => one <= WIDEST_PX);
  if (width === undefined) return { address: frame.origin + frame.pictureAddress(picture), widthPx, heightPx };
  return {
    address: frame.origin + frame.renditionAddress(picture, width, 'jpeg'),
    widthPx: width,
    heightPx: Math.round((heightPx * width) / widthPx),
  };
}
