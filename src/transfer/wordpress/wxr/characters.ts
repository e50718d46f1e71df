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

/** Counts line breaks and forbidden characters, in one go: every byte of the file comes through here. */
export function countBytes(bytes: Uint8Array): ByteCount {
  let [lineBreaks, forbidden] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x20 && byte !== 0xef) continue;
    if (byte === NEW_LINE) lineBreaks++;
    else if (byte === 0xef) {
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) forbidden++;
    } else if (byte !== TAB && byte !== RETURN) forbidden++;
  }
  return { lineBreaks, forbidden };
}

/** How many line breaks stand before a place. */
export function lineBreaksBefore(text: string, place: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < place; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
