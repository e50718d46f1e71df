/** What a character is to the word it stands in. */
type Kind = typeof BLANK | typeof SIGN | typeof COUNTS;
const BLANK = 0;
const SIGN = 1;
/** One that makes a word of what stands between blanks. */
const COUNTS = 2;

const IS_BLANK = /\s/;
const LETTER_OR_DIGIT = /[\p{Letter}\p{Number}]/u;

function kindOf(code: number): Kind {
  const character = String.fromCodePoint(code);
  if (IS_BLANK.test(character)) return BLANK;
  return LETTER_OR_DIGIT.test(character) ? COUNTS : SIGN;
}

/** The kinds of the characters that texts here are made of, Latin to Arabic: asking a pattern each time takes far longer. */
const KINDS = Uint8Array.from({ length: 0x700 }, (_, code) => kindOf(code));

/** How many words a text has: what stands between blanks and holds a letter or a digit. */
export function wordsIn(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    // Of a character of two units the second, looked at alone, is a sign, and changes nothing.
    const kind = KINDS[text.charCodeAt(at)] ?? kindOf(text.codePointAt(at) ?? 0);
    if (kind === BLANK) isCounted = false;
    else if (kind === COUNTS && !isCounted) {
      isCounted = true;
      words++;
    }
  }
  return words;
}
