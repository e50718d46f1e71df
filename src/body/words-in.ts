/*
 * What a character is to the word it stands in, as two bits: whether it goes on with a word, and whether it makes a word
 * of what stands between blanks.
 */
const BLANK = 0b00;
const SIGN = 0b01;
const LETTER_OR_DIGIT = 0b11;

const IS_BLANK = /\s/;
const IS_LETTER_OR_DIGIT = /[\p{Letter}\p{Number}]/u;

function kindOf(code: number): number {
  const character = String.fromCodePoint(code);
  if (IS_BLANK.test(character)) return BLANK;
  return IS_LETTER_OR_DIGIT.test(character) ? LETTER_OR_DIGIT : SIGN;
}

/** The kinds of the characters that texts here are made of, Latin to Arabic: asking a pattern each time takes far longer. */
const KINDS = Uint8Array.from({ length: 0x700 }, (_, code) => kindOf(code));

/** How many words a text has: what stands between blanks and holds a letter or a digit. */
export function wordsIn(text: string): number {
  let words = 0;
  let isCounted = 0;
  // Without branches: no processor foresees where the next word ends, and each wrong guess costs more than a character.
  for (let at = 0; at < text.length; at++) {
    // Of a character of two units the second, looked at alone, is a sign, and changes nothing.
    const kind = KINDS[text.charCodeAt(at)] ?? kindOf(text.codePointAt(at) ?? 0);
    const isNow = (isCounted & kind) | (kind >> 1);
    words += isNow & ~isCounted;
    isCounted = isNow;
  }
  return words;
}
