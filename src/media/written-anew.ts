import sharp from 'sharp';
import type { CleanPicture } from './clean/clean-picture.ts';
import { isHeic } from './heic.ts';
import { MOST_DOTS, WIDEST_PX } from './limits.ts';
import { heicNotTaken, notAPicture, pictureTooLarge } from './refusals.ts';

/**
 * Told by what the bytes are, not by a name or a label. Drawings that can hold script (SVG) aren't among them; of HEIF
 * only what is coded as AVIF is decoded.
 */
const TAKEN = new Set(['jpeg', 'png', 'webp', 'gif', 'heif', 'tiff']);

const QUALITY = 82;

/** Refuses what is no picture, or one of too many dots; then draws it anew. */
export async function writtenAnew(bytes: Uint8Array, name: string): Promise<CleanPicture> {
  await checkedDots(bytes, name);
  return drawnAnew(bytes, name);
}

/** Decodes a picture and writes it anew, the right way up and no wider than a page shows it. */
export async function drawnAnew(bytes: Uint8Array, name: string): Promise<CleanPicture> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: 'error' })
    .autoOrient()
    .resize({ width: WIDEST_PX, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
    .catch((cause: unknown) => {
      throw notAPicture({ name }, { cause });
    });
  return { mediaType: 'image/webp', widthPx: info.width, heightPx: info.height, bytes: data, isProven: true };
}

/** How many dots there are to decode, read from a picture's head; refuses what is none, or has too many. */
export async function checkedDots(bytes: Uint8Array, name: string): Promise<number> {
  if (bytes.length === 0) throw notAPicture({ name });
  if (isHeic(bytes)) throw heicNotTaken({ name });
  // The head is read without a bound, so that a picture too large is told from what is none.
  const found = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw notAPicture({ name }, { cause });
    });
  if (!TAKEN.has(found.format)) throw notAPicture({ name });
  const dots = found.width * found.height;
  if (dots > MOST_DOTS) throw pictureTooLarge({ name, megapixels: MOST_DOTS / 1_000_000 });
  return dots;
}

/** Whether a decoder draws every dot of it and finds nothing to complain of. */
export async function isDrawn({ bytes }: CleanPicture): Promise<boolean> {
  try {
    await sharp(bytes, { limitInputPixels: MOST_DOTS, failOn: 'warning' }).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}
