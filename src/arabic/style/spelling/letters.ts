/** The letters of a word as written, and where each of them stands in it. */
export type Letters = { letters: string; places: readonly number[] };

const BASIC_LETTER = /[\u0621-\u063A\u0641-\u064A]/;
/** Vowel signs, tatweel and what has no shape lie between the letters and stay. */
const BETWEEN = /[\u0610-\u061A\u0640\u064B-\u0652\u0670]|\p{Cf}/u;

/** An alef with a sukun or a kasratan, typed where somebody did not find its hamza. */
const SIGN_FOR_HAMZA = /ا[\u0652\u064D]/;

/**
 * Null for a word with anything but the letters of Arabic: a hamza typed apart, Persian letters, presentation forms.
 * Other rules mend those; its spelling is judged when they have.
 */
export function lettersIn(written: string): Letters | null {
  if (SIGN_FOR_HAMZA.test(written)) return null;
  let letters = '';
  const places: number[] = [];
  for (let at = 0; at < written.length; at += 1) {
    const character = written.charAt(at);
    if (BASIC_LETTER.test(character)) {
      letters += character;
      places.push(at);
    } else if (!BETWEEN.test(character)) {
      return null;
    }
  }
  return { letters, places };
}

/** The word as written with other letters in the places of its own, as many as it has. */
export function withLetters(written: string, { letters, places }: Letters, others: string): string {
  let fixed = '';
  let from = 0;
  for (const [index, place] of places.entries()) {
    if (letters.charAt(index) === others.charAt(index)) continue;
    fixed += written.slice(from, place) + others.charAt(index);
    from = place + 1;
  }
  return fixed + written.slice(from);
}
