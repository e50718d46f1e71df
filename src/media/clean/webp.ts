import { asciiBytes, joined, standsAt, viewOf } from './byte-view.ts';
import { type CleanPicture, cleanOrNull, must } from './clean-picture.ts';
import { exifOrientation } from './exif-orientation.ts';
import { cleanIccProfile } from './icc-profile.ts';
import { holdsPlanted } from './planted.ts';

/* RFC 9649 (WebP), RFC 6386 (VP8). */

/** Flags of the extended header (RFC 9649 §2.7). */
const HAS_PROFILE = 0x20;
const HAS_ALPHA = 0x10;

type Size = { readonly widthPx: number; readonly heightPx: number; readonly hasAlpha: boolean };

/**
 * Writes a WebP anew with its coded dots as they are: the dots, their transparency, their profile. Null where it isn't
 * exactly what the standard says, moves, or must be turned to be shown.
 */
export const cleanWebp = (bytes: Uint8Array): CleanPicture | null => cleanOrNull(() => read(bytes));

function read(bytes: Uint8Array): CleanPicture {
  must(standsAt(bytes, 0, 'RIFF') && standsAt(bytes, 8, 'WEBP'), 'a RIFF file of WebP');
  const chunks = chunksOf(bytes);
  const [only, second] = [...chunks.keys()].filter((type) => type === 'VP8 ' || type === 'VP8L');
  must(only !== undefined && second === undefined, 'one picture');
  must(!chunks.has('ANIM') && !chunks.has('ANMF'), 'a picture that stands still');
  const dots = chunks.get(only) ?? new Uint8Array();
  const alpha = only === 'VP8 ' ? chunks.get('ALPH') : undefined;
  const profile = chunks.get('ICCP');
  const exif = chunks.get('EXIF');
  if (exif !== undefined) {
    // Some writers begin it as JPEG does.
    must(exifOrientation(standsAt(exif, 0, 'Exif\0\0') ? exif.subarray(6) : exif) === 1, 'the right way up');
  }
  const size = only === 'VP8 ' ? lossySize(dots) : losslessSize(dots);
  const extended = chunks.get('VP8X');
  if (extended !== undefined) checkCanvas(extended, size);
  else must(chunks.size === 1, 'one chunk');

  const flags =
    (profile === undefined ? 0 : HAS_PROFILE) |
    (alpha !== undefined || (profile !== undefined && size.hasAlpha) ? HAS_ALPHA : 0);
  const written = file([
    ...(flags === 0 ? [] : [chunk('VP8X', extendedHeader(flags, size))]),
    ...(profile === undefined ? [] : [chunk('ICCP', cleanIccProfile(profile))]),
    ...(alpha === undefined ? [] : [chunk('ALPH', alpha)]),
    chunk(only, dots),
  ]);
  must(!holdsPlanted(written), 'nothing but a picture');
  const { widthPx, heightPx } = size;
  return { mediaType: 'image/webp', widthPx, heightPx, bytes: written, isProven: false };
}

/**
 * §2.3: a name, a length, the content, and a byte of 0 where the length is odd; some decoders read on into it. Each kind
 * that matters stands there once.
 */
function chunksOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  must(end <= bytes.length, 'a whole file');
  const chunks = new Map<string, Uint8Array>();
  for (let at = 12; at < end; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const padded = length + (length % 2);
    must(at + 8 + padded <= end && !chunks.has(type), 'a whole chunk, once');
    must(padded === length || bytes[at + 8 + length] === 0, 'nothing in the padding');
    chunks.set(type, bytes.subarray(at + 8, at + 8 + length));
    at += 8 + padded;
  }
  return chunks;
}

/** RFC 6386 §9.1: three bytes of the frame, a start code, width and height of 14 bits. */
function lossySize(dots: Uint8Array): Size {
  const view = viewOf(dots);
  must((view.getUint8(0) & 1) === 0 && view.getUint8(3) === 0x9d && view.getUint8(4) === 0x01, 'a key frame');
  must(view.getUint8(5) === 0x2a, 'a key frame');
  return {
    widthPx: view.getUint16(6, true) & 0x3fff,
    heightPx: view.getUint16(8, true) & 0x3fff,
    hasAlpha: false,
  };
}

/** RFC 9649 §3.4: a signature, width and height less one of 14 bits, whether there is transparency, version 0. */
function losslessSize(dots: Uint8Array): Size {
  const view = viewOf(dots);
  const bits = view.getUint32(1, true);
  must(view.getUint8(0) === 0x2f && bits >>> 29 === 0, 'a lossless picture');
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1, hasAlpha: ((bits >>> 28) & 1) === 1 };
}

function checkCanvas(extended: Uint8Array, { widthPx, heightPx }: Size): void {
  must(extended.length === 10, 'an extended header');
  const view = viewOf(extended);
  const width = (view.getUint32(4, true) & 0xffffff) + 1;
  const height = (view.getUint32(6, true) >>> 8) + 1;
  must(width === widthPx && height === heightPx, 'a canvas of the size of the picture');
}

function extendedHeader(flags: number, { widthPx, heightPx }: Size): Uint8Array {
  const bytes = new Uint8Array(12);
  const view = viewOf(bytes);
  view.setUint32(0, flags, true);
  view.setUint32(4, widthPx - 1, true);
  view.setUint32(7, heightPx - 1, true);
  return bytes.subarray(0, 10);
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const whole = new Uint8Array(8 + content.length + (content.length % 2));
  whole.set(asciiBytes(type));
  viewOf(whole).setUint32(4, content.length, true);
  whole.set(content, 8);
  return whole;
}

function file(chunks: readonly Uint8Array[]): Uint8Array {
  const content = joined([asciiBytes('WEBP'), ...chunks]);
  return chunk('RIFF', content);
}
