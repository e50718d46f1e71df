import { lettersAlone, lettersForShapes, PLAIN_LATIN } from '../letters/index.ts';
import { latinDigits } from '../numbers/index.ts';

/** What follows in a title as long as a page can't reach the slug any more. */
const MAX_TITLE_UNITS = 10_000;

const ARABIC_THOUSANDS = /(?<=[0-9])\u066C(?=[0-9])/g;
const LATIN_THOUSANDS = /(?<![0-9])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])/g;
const LATIN_LETTER = /\p{Script=Latin}\p{M}*/gu;
const ACCENTS = /\p{M}/gu;
const LOOSE_ACCENTS = /[\u0300-\u036F]/g;
const APOSTROPHE = /(?<=[a-z])['\u2018\u2019\u02BB\u02BC](?=[a-z])/g;
/** Letters and digits; the marks are vowels of scripts that can't be read without them (Devanagari and its like). */
const WORD = /[\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nd}][\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{Nd}\p{Mn}\p{Mc}]*/gu;

/**
 * The words of a title as they stand in an address: letters as spelt, without vowel signs, digits as 0-9,
 * thousands joined, Latin in lower case without accents; every other mark parts words.
 *
 * @example slugWords('زلزال بقوة ٥٫٨ درجات') // ['زلزال', 'بقوة', '5', '8', 'درجات']
 */
export function slugWords(title: string): string[] {
  const text = latinDigits(lettersAlone(lettersForShapes(title.slice(0, MAX_TITLE_UNITS))))
    .replace(ARABIC_THOUSANDS, '')
    .replace(LATIN_THOUSANDS, (number) => number.replaceAll(',', ''))
    .toLowerCase()
    .replace(LATIN_LETTER, plainLatin)
    .replace(LOOSE_ACCENTS, '')
    .replace(APOSTROPHE, '');
  return text.normalize('NFC').match(WORD) ?? [];
}

function plainLatin(letter: string): string {
  if (letter.length === 1 && letter < '\u0080') return letter;
  // Lower case again: what NFKD makes of ᴬ is a capital.
  const bare = letter.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  return PLAIN_LATIN[bare] ?? bare;
}
