import { speltWords } from '../../arabic/index.ts';

/** More would be a list to read instead of a note. */
const MOST_FORMS = 6;

/** The different spellings among words that were marked, the most frequent first, without vowel signs. */
export function formsIn(marked: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of marked) {
    for (const { spelling } of speltWords(text)) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_FORMS)
    .map(([spelling]) => spelling);
}
