import { KIND } from '../lexicon/index.ts';
import { NOTHING_BEFORE } from './affixes.ts';
import type { WordList } from './compile.ts';
import { isInnocent } from './innocent.ts';
import { type Reading, readingsOf, type Stretch } from './readings.ts';
import type { Letter, Written } from './written.ts';

/** An entry as the list has it, and the whole written word or words that it was found in; UTF-16 units. */
export type Hit = { entry: string; start: number; end: number };

/** What a search goes over. */
export type Search = { list: WordList; text: string; written: Written };

/** The hits in letters that are one word; those of them that end later first. */
export function hitsInWord(search: Search, stretch: Stretch): (Hit & { to: number })[] {
  return hitsAmong(readingsOf(search.list.root, stretch).readings, search, stretch);
}

/** The same, of readings that are at hand. */
export function hitsAmong(
  readings: readonly Reading[],
  { list, text }: Search,
  { letters, from }: Stretch,
): (Hit & { to: number })[] {
  if (readings.length === 0) return [];
  const right = readings.filter(
    (reading) =>
      mayStand(reading, letters.slice(from, reading.to), list) &&
      !isInnocent(reading, letters.slice(from, reading.to), { text, lexicon: list.lexicon }),
  );
  const isListed = right.some(({ before, ending }) => before === NOTHING_BEFORE && ending === null);
  const found = new Map<string, Hit & { to: number }>();
  for (const { before, end, to } of right) {
    // A word of the list is no clitic and another word of the list: كلب is no ك and لب.
    if (isListed && before !== NOTHING_BEFORE && !before.hasArticle) continue;
    const known = found.get(end.entry);
    if (known === undefined || known.to < to)
      found.set(end.entry, { entry: end.entry, ...spanOf(letters, from, to), to });
  }
  return [...found.values()];
}

/** From the first letter to the last, its signs included. */
export function spanOf(letters: readonly Letter[], from: number, to: number): { start: number; end: number } {
  return { start: letters[from]?.start ?? 0, end: letters[to - 1]?.end ?? 0 };
}

/** Whether such a word takes what stands around it. */
function mayStand({ before, end, ending }: Reading, letters: readonly Letter[], { lexicon }: WordList): boolean {
  const form = end.letters;
  if (before !== NOTHING_BEFORE && form.length < (before.isSpoken ? 3 : 2)) return false;
  if (before.forVerbs) {
    const kinds = lexicon.kindsOf(form);
    if (kinds === 0 ? !form.startsWith('ي') : (kinds & KIND.imperfect) === 0) return false;
  }
  if (ending?.makes === 'accusative' && (before.hasArticle || form.length < 2)) return false;
  // 7م is a number with its unit.
  const [first] = letters;
  return !(letters.length === 2 && first?.kind === 'digit' && form.charCodeAt(0) !== first.unit);
}
