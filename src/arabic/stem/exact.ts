import { lettersAlone, lettersForShapes } from '../letters/index.ts';
import { latinDigits } from '../numbers/index.ts';
import { plainNumber, wordsOf } from '../words/index.ts';

/** Persian letters that look like the Arabic ones: whoever typed them meant those. */
const LOOKALIKES: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', ہ: 'ه' };

/** A word as spelt, and where it stands (UTF-16 units, the end not included). */
export type SpeltWord = { spelling: string; start: number; end: number };

/**
 * The words of a text for a search of the exact spelling: hamza, ة, ى, article and clitics as typed. Only what a
 * reader doesn't see or didn't choose is put aside: vowel signs, tatweel, characters without a shape, presentation
 * forms, the set of digits, the Persian ی and ک, and the case of Latin.
 *
 * @example speltWords('«كِتابُـه»').map(({ spelling }) => spelling) // ['كتابه']
 */
export function speltWords(text: string): SpeltWord[] {
  return wordsOf(text).flatMap(({ kind, start, end }) => {
    const written = text.slice(start, end);
    const spelling = kind === 'number' ? plainNumber(written) : spellingOf(written);
    return spelling
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => ({ spelling: word, start, end }));
  });
}

function spellingOf(word: string): string {
  const letters = lettersAlone(lettersForShapes(word)).replace(/[یکہ]/g, (letter) => LOOKALIKES[letter] ?? letter);
  return latinDigits(letters).toLowerCase();
}
