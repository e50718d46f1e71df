import { viewOf } from './byte-view.ts';
import { must } from './clean-picture.ts';

const ORIENTATION = 0x0112;
const SHORT = 3;

/**
 * Which way up a picture is to be shown (Exif 2.32 §4.6.4, tag Orientation; TIFF 6.0 §2): 1 where nothing is said.
 *
 * @param tiff what Exif holds, beginning with its byte order
 */
export function exifOrientation(tiff: Uint8Array): number {
  const view = viewOf(tiff);
  const order = view.getUint16(0);
  must(order === 0x4949 || order === 0x4d4d, 'a byte order');
  const isLittle = order === 0x4949;
  must(view.getUint16(2, isLittle) === 42, 'the number 42');
  const first = view.getUint32(4, isLittle);
  const entries = view.getUint16(first, isLittle);
  for (let index = 0; index < entries; index++) {
    const at = first + 2 + index * 12;
    if (view.getUint16(at, isLittle) !== ORIENTATION) continue;
    must(view.getUint16(at + 2, isLittle) === SHORT, 'an orientation that is a short');
    return view.getUint16(at + 8, isLittle);
  }
  return 1;
}
