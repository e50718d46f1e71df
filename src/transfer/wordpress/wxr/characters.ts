/** Characters that no XML may hold (XML 1.0 §2.2), and no article. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF](?<![\x7F-\x9F])/gu;

/** Whether a text may not hold the character of this number. */
export const isForbidden = (code: number): boolean =>
  (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff ||
  code > 0x10ffff;

/** A text without the characters that XML forbids. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '');

/** Of the bytes of a text in UTF-8 (or in any encoding that keeps ASCII): its lines, and what XML forbids in them. */
export type ByteCount = { readonly lineBreaks: number; readonly forbidden: number };

const NEW_LINE = 0x0a;
const TAB = 0x09;
const RETURN = 0x0d;
/** Four bytes at once: in which of them the value is below that of a space. */
const SPACES = 0x20202020;
const HIGH_BITS = 0x80808080 | 0;
/** U+FFFE and U+FFFF are these two bytes and BE or BF. */
const NO_CHARACTER = Buffer.from([0xef, 0xbf]);

/**
 * Counts line breaks and forbidden characters. Every byte of a file comes through here, so they are looked at in words
 * of four, and nearly all of these hold neither.
 */
export function countBytes(bytes: Buffer): ByteCount {
  let [lineBreaks, forbidden] = [0, 0];
  const countOne = (byte = SPACES) => {
    if (byte >= 0x20 || byte === TAB || byte === RETURN) return;
    if (byte === NEW_LINE) lineBreaks++;
    else forbidden++;
  };
  const words = wordsIn(bytes);
  const begin = words === null ? bytes.length : words.byteOffset - bytes.byteOffset;
  const end = words === null ? bytes.length : begin + words.byteLength;
  for (let at = 0; at < begin; at++) countOne(bytes[at]);
  for (let word = 0; word < (words?.length ?? 0); word++) {
    const four = words?.[word] ?? 0;
    if (((four - SPACES) & ~four & HIGH_BITS) === 0) continue;
    const at = begin + word * 4;
    for (let offset = 0; offset < 4; offset++) countOne(bytes[at + offset]);
  }
  for (let at = end; at < bytes.length; at++) countOne(bytes[at]);
  for (let at = bytes.indexOf(NO_CHARACTER); at !== -1; at = bytes.indexOf(NO_CHARACTER, at + 2))
    if ((bytes[at + 2] ?? 0) >= 0xbe) forbidden++;
  return { lineBreaks, forbidden };
}

/** The whole words of some bytes; null where there is none. */
function wordsIn(bytes: Buffer): Int32Array | null {
  const first = (bytes.byteOffset + 3) & ~3;
  const count = (bytes.byteOffset + bytes.length - first) >> 2;
  return count <= 0 ? null : new Int32Array(bytes.buffer, first, count);
}

/** How many line breaks stand before a place. */
export function lineBreaksBefore(text: string, place: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
