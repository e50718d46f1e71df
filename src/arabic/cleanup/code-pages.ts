/*
 * The upper halves (bytes 80 to FF) of the two code pages that Arabic text is mistaken for or from:
 * WHATWG Encoding Standard, index-windows-1252 and index-windows-1256. Bytes that 1252 leaves undefined
 * stand for the control character of the same number, as in the standard.
 */
const LATIN_1 = String.fromCharCode(...Array.from({ length: 0x60 }, (_, index) => 0xa0 + index));

const WINDOWS_1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F' + //
  '\u0090‘’“”•–—˜™š›œ\u009DžŸ' +
  LATIN_1;

const WINDOWS_1256 =
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈ' +
  'گ‘’“”•–—ک™ڑ›œ\u200C\u200Dں' +
  '\u00A0،¢£¤¥¦§¨©ھ«¬\u00AD®¯' +
  '°±²³´µ¶·¸¹؛»¼½¾؟' +
  'ہءآأؤإئابةتثجحخد' +
  'ذرزسشصض×طظعغـفقك' +
  'àلâمنهوçèéêëىيîï' +
  '\u064B\u064C\u064D\u064Eô\u064F\u0650÷\u0651ù\u0652ûü\u200E\u200Fے';

const UPPER_HALF = 0x80;

/** Which byte a character is, or null when the page has no such character. */
export type ByteOf = (character: string) => number | null;

/** The byte of a character in windows-1252; the control characters U+0080 to U+009F count as their bytes (ISO 8859-1). */
export const byteIn1252: ByteOf = byteIn(WINDOWS_1252, 0xa0);

/** The byte of a character in windows-1256. */
export const byteIn1256: ByteOf = byteIn(WINDOWS_1256, 0x80);

/** The character that a byte from 80 to FF is in windows-1252. */
export function characterIn1252(byte: number): string {
  return WINDOWS_1252.charAt(byte - UPPER_HALF);
}

/** The character that a byte from 80 to FF is in windows-1256. */
export function characterIn1256(byte: number): string {
  return WINDOWS_1256.charAt(byte - UPPER_HALF);
}

/** Characters below `own` are the byte of their own number. */
function byteIn(upperHalf: string, own: number): ByteOf {
  const bytes = new Map([...upperHalf].map((character, index) => [character, UPPER_HALF + index]));
  return (character) => {
    const byte = bytes.get(character);
    if (byte !== undefined) return byte;
    const code = character.charCodeAt(0);
    return code < own ? code : null;
  };
}
