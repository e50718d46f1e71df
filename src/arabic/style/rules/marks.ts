import type { StyleText } from '../style-text.ts';
import { matchesIn } from './rule.ts';

const DIGIT = /[0-9٠-٩۰-۹]/;
const MOST_WORDS = 3;
const CLOSES = /["”»'’)\]]/;

/**
 * Where a mark of Latin script stands in Arabic: behind an Arabic word, or between a Latin name and Arabic. Not between
 * numbers, in Latin sentences, and in smileys.
 */
export function* latinMarks(read: StyleText, mark: RegExp): Generator<{ start: number; end: number }> {
  for (const { start, end } of matchesIn(read, mark)) {
    const { text } = read;
    const next = text.charAt(end);
    if (next === '-' || (text.charAt(start) === ';' && CLOSES.test(next))) continue;
    if (DIGIT.test(text.charAt(start - 1)) && DIGIT.test(text.slice(end).trimStart().charAt(0))) continue;
    if (read.followsArabic(start) || endsArabicSentence(read, start, end)) yield { start, end };
  }
}

/** Behind a Latin name of a few words in an Arabic sentence; a Latin sentence, or quotation, has its own marks. */
function endsArabicSentence(
  { text, followsArabic, precedesLatin, isSpared }: StyleText,
  start: number,
  end: number,
): boolean {
  if (CLOSES.test(text.charAt(end)) || precedesLatin(end)) return false;
  let name = start;
  while (name > 0 && isSpared(name - 1)) name -= 1;
  const isShort = text.slice(name, start).split(' ').length <= MOST_WORDS && !/[¿¡"'“«]/.test(text.charAt(name - 1));
  return isShort && followsArabic(name);
}
