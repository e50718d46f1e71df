import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { asciiBytes, joined, viewOf } from './byte-view.ts';
import { type CleanPicture, cleanOrNull, must } from './clean-picture.ts';
import { exifOrientation } from './exif-orientation.ts';
import { cleanIccProfile } from './icc-profile.ts';
import { holdsPlanted } from './planted.ts';

/* PNG, third edition (W3C): numbers of sections are its. */

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** By the type of colour, how many numbers a dot has, and of how many bits they may be (§11.2.1, table 7). */
const COLOURS: Readonly<Record<number, { readonly channels: number; readonly depths: readonly number[] }>> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
};
const PALETTE = 3;

/** Chunks of numbers alone that change how a picture looks, and how long they are (§11.3.2). */
const NUMBERS: Readonly<Record<string, number>> = { gAMA: 4, cHRM: 32, sRGB: 1 };

/** Where each of the seven passes of an interlaced picture begins, and its steps (§8.2). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** The most that is unpacked to be looked at; a picture of more dots is drawn and written anew. */
const MOST_UNPACKED = 32_000_000;

/** A profile of a display has some kilobytes. */
const MOST_PROFILE = 1_000_000;

type Header = {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colour: number;
  readonly bitsPerDot: number;
  readonly isInterlaced: boolean;
};

type Chunk = { readonly type: string; readonly content: Uint8Array };

/**
 * Writes a PNG anew with its packed dots as they are: header, palette, transparency, what tells how its colours are
 * meant, the dots, the end. No text, no time, nothing behind the end. Null where it isn't exactly what the standard
 * says, has more or fewer dots than it claims, or must be turned to be shown.
 */
export const cleanPng = (bytes: Uint8Array): CleanPicture | null => cleanOrNull(() => read(bytes));

function read(bytes: Uint8Array): CleanPicture {
  const [first, ...chunks] = chunksOf(bytes);
  must(first?.type === 'IHDR', 'a header first');
  const header = headerOf(first.content);
  const before: Chunk[] = [];
  const dots: Uint8Array[] = [];
  const seen = new Set<string>();
  let isPastDots = false;
  for (const { type, content } of chunks) {
    if (type === 'IDAT') {
      must(!isPastDots, 'dots in one place');
      dots.push(content);
      continue;
    }
    isPastDots = dots.length > 0;
    must(type !== 'IHDR' && (isAncillary(type) || type === 'PLTE' || type === 'IEND'), 'a known chunk');
    const kept = keptOf(type, content, header);
    if (kept === null) continue;
    must(!isPastDots && !seen.has(type), 'one of each, before the dots');
    seen.add(type);
    before.push(kept);
  }
  must(header.colour !== PALETTE || seen.has('PLTE'), 'a palette');
  const packed = joined(dots);
  checkDots(packed, header);
  const written = joined([
    SIGNATURE,
    ...[first, ...before, { type: 'IDAT', content: packed }, { type: 'IEND', content: new Uint8Array() }].map(chunk),
  ]);
  must(!holdsPlanted(written), 'nothing but a picture');
  const { widthPx, heightPx } = header;
  return { mediaType: 'image/png', widthPx, heightPx, bytes: written, isProven: true };
}

/** §5.3: length, type, content, checksum; up to the end of the picture and no further. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  must(
    SIGNATURE.every((byte, index) => bytes[index] === byte),
    'the signature',
  );
  const view = viewOf(bytes);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; ; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    must(end + 4 <= bytes.length, 'a whole chunk');
    const named = bytes.subarray(at + 4, end);
    must(crc32(named) === view.getUint32(end), 'the right checksum');
    const type = String.fromCharCode(...named.subarray(0, 4));
    must(/^[A-Za-z]{4}$/.test(type), 'a type of four letters');
    chunks.push({ type, content: named.subarray(4) });
    if (type === 'IEND') {
      must(length === 0, 'an empty end');
      return chunks;
    }
    at = end + 4;
  }
}

/** §5.4: the fifth bit of the first letter. */
const isAncillary = (type: string) => (type.charCodeAt(0) & 0x20) !== 0;

function headerOf(content: Uint8Array): Header {
  must(content.length === 13, 'a header');
  const view = viewOf(content);
  const [depth = 0, colour = 0, packing, filtering, interlacing = 0] = content.subarray(8);
  const allowed = COLOURS[colour];
  must(allowed !== undefined && allowed.depths.indexOf(depth) >= 0, 'a type of colour');
  must(packing === 0 && filtering === 0 && interlacing <= 1, 'known methods');
  const [widthPx, heightPx] = [view.getUint32(0), view.getUint32(4)];
  must(widthPx > 0 && heightPx > 0, 'a size');
  return { widthPx, heightPx, colour, bitsPerDot: allowed.channels * depth, isInterlaced: interlacing === 1 };
}

/** What is kept of a chunk that is neither header nor dots; null: nothing. */
function keptOf(type: string, content: Uint8Array, { colour }: Header): Chunk | null {
  if (type === 'PLTE') {
    const isOne = content.length > 0 && content.length <= 768 && content.length % 3 === 0;
    must(isOne && (colour === PALETTE || colour === 2 || colour === 6), 'a palette');
    // Where dots have their own colours, a palette is advice for screens of 256 colours.
    return colour === PALETTE ? { type, content } : null;
  }
  if (type === 'tRNS') {
    const length = {
      0: content.length === 2,
      2: content.length === 6,
      3: content.length >= 1 && content.length <= 256,
    };
    must(length[colour as 0 | 2 | 3] === true, 'transparency');
    return { type, content };
  }
  if (type === 'eXIf') {
    must(exifOrientation(content) === 1, 'the right way up');
    return null;
  }
  if (type === 'iCCP') return { type, content: profileOf(content) };
  if (NUMBERS[type] === undefined) return null;
  must(content.length === NUMBERS[type], 'numbers');
  return { type, content };
}

/** §11.3.2.3: a name, the method of packing, the packed profile. */
function profileOf(content: Uint8Array): Uint8Array {
  const nameEnd = content.indexOf(0);
  must(nameEnd > 0 && nameEnd < 80 && content[nameEnd + 1] === 0, 'a named profile');
  const profile = cleanIccProfile(unpacked(content.subarray(nameEnd + 2), MOST_PROFILE));
  return joined([asciiBytes('ICC\0\0'), deflateSync(profile)]);
}

/** Unpacks the dots and compares them with what the header claims: as many, each line filtered in a known way (§9). */
function checkDots(packed: Uint8Array, header: Header): void {
  const passes = passesOf(header).filter(({ width, height }) => width > 0 && height > 0);
  const lines = passes.map(({ width, height }) => ({ height, length: 1 + Math.ceil((width * header.bitsPerDot) / 8) }));
  const total = lines.reduce((sum, { height, length }) => sum + height * length, 0);
  must(total <= MOST_UNPACKED, 'few enough to look at');
  const dots = unpacked(packed, total);
  must(dots.length === total, 'as many dots as it claims');
  let at = 0;
  for (const { height, length } of lines) {
    for (let line = 0; line < height; line++, at += length) must((dots[at] ?? 5) <= 4, 'a known filter');
  }
}

function passesOf({ widthPx, heightPx, isInterlaced }: Header) {
  if (!isInterlaced) return [{ width: widthPx, height: heightPx }];
  return PASSES.map(([left, top, right, down]) => ({
    width: Math.ceil((widthPx - left) / right),
    height: Math.ceil((heightPx - top) / down),
  }));
}

/** Unpacks a zlib stream (RFC 1950) that is whole, no longer than it may be, and has nothing behind it. */
function unpacked(stream: Uint8Array, most: number): Uint8Array {
  const result = inflated(stream, most);
  must(result !== null && result.engine.bytesWritten === stream.length, 'a whole stream and nothing behind it');
  return result.buffer;
}

type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };

function inflated(stream: Uint8Array, most: number): Inflated | null {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, most), info: true }) as unknown as Inflated;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return null;
    throw cause;
  }
}

function chunk({ type, content }: Chunk): Uint8Array {
  const named = joined([asciiBytes(type), content]);
  const whole = new Uint8Array(named.length + 8);
  const view = viewOf(whole);
  view.setUint32(0, content.length);
  whole.set(named, 4);
  view.setUint32(named.length + 4, crc32(named));
  return whole;
}
