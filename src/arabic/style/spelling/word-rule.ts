import type { Edit } from '../finding.ts';
import type { StyleText } from '../style-text.ts';
import { type Letters, lettersIn, withLetters } from './letters.ts';

/** Letters for those of a word, as many as it has; null where it is right, unknown, or can be read in two ways. */
export type Speller = (letters: string, word: { isSignedAtEnd: boolean }) => string | null;

/** How many words are remembered; a newspaper repeats most of them. */
const REMEMBERED = 10_000;

/** The edits of a rule that judges each word by itself. */
export function wordRule(speller: Speller): (text: StyleText) => Edit[] {
  const known = new Map<string, string | null>();
  return ({ words }) => {
    const edits: Edit[] = [];
    for (const { written, start, end } of words) {
      let fix = known.get(written);
      if (fix === undefined) {
        fix = fixOf(written, speller);
        if (known.size >= REMEMBERED) known.clear();
        known.set(written, fix);
      }
      if (fix !== null) edits.push({ start, end, fix });
    }
    return edits;
  };
}

function fixOf(written: string, speller: Speller): string | null {
  const read = lettersIn(written);
  if (read === null || read.letters.length < 2) return null;
  const others = speller(read.letters, { isSignedAtEnd: isSignedAtEnd(written, read) });
  return others === null ? null : withLetters(written, read, others);
}

/** A vowel sign on the last letter, or a tanween before it: whoever wrote it knew which letter was meant. */
function isSignedAtEnd(written: string, { places }: Letters): boolean {
  const beforeLast = places.at(-2) ?? 0;
  const last = places.at(-1) ?? 0;
  return /[\u064B-\u0652]/.test(written.slice(last + 1)) || /\u064B/.test(written.slice(beforeLast, last));
}
