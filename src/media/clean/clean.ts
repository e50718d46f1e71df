import { standsAt } from './byte-view.ts';
import type { CleanPicture } from './clean-picture.ts';
import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** Writes a picture anew by what its bytes are; null where only a codec can. */
export function clean(bytes: Uint8Array): CleanPicture | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return cleanJpeg(bytes);
  if (standsAt(bytes, 1, 'PNG')) return cleanPng(bytes);
  if (standsAt(bytes, 0, 'RIFF')) return cleanWebp(bytes);
  return null;
}
