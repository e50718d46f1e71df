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
 * Counts line breaks and forbidden characters. Every byte of a file comes through here, so they are looked at sixteen at
 * a time, in four words, and nearly always there is neither among them.
 */
export function countBytes(bytes: Buffer): ByteCount {
  const words = wordsIn(bytes);
  const begin = words.length === 0 ? bytes.length : words.byteOffset - bytes.byteOffset;
  const end = begin + words.byteLength;
  const count = { lineBreaks: 0, forbidden: 0 };
  countEach(bytes, 0, begin, count);
  for (let word = 0; word < words.length; word += 4) {
    const marks = lowIn(words[word]) | lowIn(words[word + 1]) | lowIn(words[word + 2]) | lowIn(words[word + 3]);
    if ((marks & HIGH_BITS) !== 0) countEach(bytes, begin + word * 4, begin + word * 4 + 16, count);
  }
  countEach(bytes, end, bytes.length, count);
  for (let at = bytes.indexOf(NO_CHARACTER); at !== -1; at = bytes.indexOf(NO_CHARACTER, at + 2))
    if ((bytes[at + 2] ?? 0) >= 0xbe) count.forbidden++;
  return count;
}

function countEach(bytes: Buffer, from: number, to: number, count: { lineBreaks: number; forbidden: number }): void {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? SPACES;
    if (byte >= 0x20 || byte === TAB || byte === RETURN) continue;
    if (byte === NEW_LINE) count.lineBreaks++;
    else count.forbidden++;
  }
}

/** Of the bytes of a word, the high bit of each that may be below a space; the other bits mean nothing. */
const lowIn = (word = 0): number => (word - SPACES) & ~word;

/** The whole words of some bytes, in fours. */
function wordsIn(bytes: Buffer): Int32Array {
  const first = (bytes.byteOffset + 3) & ~3;
  const count = Math.max(0, (bytes.byteOffset + bytes.length - first) >> 4) * 4;
  return new Int32Array(bytes.buffer, count === 0 ? 0 : first, count);
}

/** How many line breaks stand before a place. */
export function lineBreaksBefore(text: string, place: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
