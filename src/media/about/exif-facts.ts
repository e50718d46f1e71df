import { viewOf } from '../clean/byte-view.ts';

/* Exif 2.32 §4.6: what a camera, or the program behind it, says in words. The place is never read. */

const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const EXIF_IFD = 0x8769;
const TAKEN = 0x9003;

/** Entries that are looked through in one directory; cameras write some dozens. */
const MOST_ENTRIES = 200;

/** What was found, as it stands there. */
export type ExifFacts = { readonly artist: Uint8Array; readonly copyright: Uint8Array; readonly takenAt: Uint8Array };

const NONE = new Uint8Array();

/** Reads it from what Exif holds, from its byte order on; it throws RangeError where a directory leads past the end. */
export function exifFacts(tiff: Uint8Array): ExifFacts {
  const view = viewOf(tiff);
  const isLittle = view.getUint16(0) === 0x4949;
  const first = directory(tiff, isLittle, view.getUint32(4, isLittle));
  const exif = first.get(EXIF_IFD);
  const second = exif === undefined ? new Map<number, Entry>() : directory(tiff, isLittle, exif.value);
  return {
    artist: first.get(ARTIST)?.bytes ?? NONE,
    copyright: first.get(COPYRIGHT)?.bytes ?? NONE,
    takenAt: second.get(TAKEN)?.bytes ?? NONE,
  };
}

type Entry = { readonly value: number; readonly bytes: Uint8Array };

/** The entries of a directory (TIFF 6.0 §2); of each its number, and its bytes as if they were text. */
function directory(tiff: Uint8Array, isLittle: boolean, at: number): ReadonlyMap<number, Entry> {
  const view = viewOf(tiff);
  const entries = new Map<number, Entry>();
  const count = Math.min(view.getUint16(at, isLittle), MOST_ENTRIES);
  for (let index = 0; index < count; index++) {
    const entry = at + 2 + index * 12;
    const length = view.getUint32(entry + 4, isLittle);
    const value = view.getUint32(entry + 8, isLittle);
    const start = length <= 4 ? entry + 8 : value;
    entries.set(view.getUint16(entry, isLittle), { value, bytes: tiff.subarray(start, start + length) });
  }
  return entries;
}
