import { standsAt, viewOf } from './clean/byte-view.ts';

/*
 * Told by the first box of the file and by what codes its pictures (ISO/IEC 14496-12 §4.3, 23008-12 §10.2 and annex B):
 * phones keep photographs as HEIC, in a code whose decoders aren't free, and ours has none.
 */

/** Brands of pictures that are coded in HEVC. */
const HEVC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
/** Brands that say nothing of the code: of a picture, of a sequence. */
const ANY_CODE = new Set(['mif1', 'msf1', 'mif2']);
const AV1_BRANDS = new Set(['avif', 'avis']);

const BRAND = 4;
/** Where the brands begin: after size and kind of the box. */
const MAJOR_AT = 8;
/** How far the items of a file are looked for: they stand at its beginning, before what they tell of. */
const HEAD = 65_536;

/** Whether it is a picture in HEIC, as iPhones take them; an AVIF in the same kind of file is none. */
export function isHeic(bytes: Uint8Array): boolean {
  if (!standsAt(bytes, BRAND, 'ftyp')) return false;
  const end = Math.min(viewOf(bytes).getUint32(0), bytes.length, HEAD);
  const brands: string[] = [];
  // The major brand, its version, and those that it is compatible with; the version is no brand.
  for (let at = MAJOR_AT; at + BRAND <= end; at += BRAND) brands.push(textAt(bytes, at, BRAND));
  if (brands.some((brand) => AV1_BRANDS.has(brand))) return false;
  if (brands.some((brand) => HEVC_BRANDS.has(brand))) return true;
  return brands.some((brand) => ANY_CODE.has(brand)) && textAt(bytes, end, HEAD).includes('hvc1');
}

/** Some bytes as letters, one each. */
const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(length, bytes.length - at)).toString('latin1');
