import type { EntryEnd, WordList } from './compile.ts';
import { disguisedHits } from './disguised.ts';
import { type Group, groupsOf, stretchOf } from './groups.ts';
import { readingsOf } from './readings.ts';
import { spelledOutHits } from './spelled-out.ts';
import type { Node } from './trie.ts';
import { type Hit, hitsInWord, type Search, spanOf } from './word-hits.ts';
import { writtenOf } from './written.ts';

/**
 * Finds the entries of a list in a comment, each as a word of its own, whatever is put around or into it: clitics,
 * tatweel, vowel signs, invisible characters, letters three times or more, digits and look-alikes for letters, marks or
 * spaces between all letters. In order of their place; hits of several entries may overlap. Links and addresses of mail
 * hold none.
 *
 * @example hitsOf(compileWordList(['كلب']), 'يا الك.ل.ب') // [{ entry: 'كلب', start: 3, end: 10 }]
 */
export function hitsOf(list: WordList, text: string): Hit[] {
  const search: Search = { list, text, written: writtenOf(text) };
  const groups = groupsOf(search.written, list);
  const hits = groups.flatMap((group, at) => [...hitsOfGroup(search, group), ...phrasesFrom(search, groups, at)]);
  for (const hit of disguisedHits(search, groups)) {
    if (!hits.some(({ entry, start, end }) => entry === hit.entry && start < hit.end && hit.start < end))
      hits.push(hit);
  }
  return hits
    .map(({ entry, start, end }) => ({ entry, start, end }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function hitsOfGroup(search: Search, group: Group): Hit[] {
  const stretch = stretchOf(group, search.written);
  const { letters, from, to } = stretch;
  const whole = hitsInWord(search, { ...stretch, mayEnd: (at) => at === to });
  if (whole.length > 0) return whole;
  if (group.to - group.from > 1) return spelledOutHits(search, group);
  // A number glued to a word hides it: كلب123.
  let [first, last] = [from, to];
  while (first < last && letters[first]?.kind === 'digit') first += 1;
  while (last > first && letters[last - 1]?.kind === 'digit') last -= 1;
  if (last - first === to - from || last - first < 3) return [];
  return hitsInWord(search, { letters, from: first, to: last, mayEnd: (at) => at === last });
}

/** Entries of several words that begin with a word, each word with what may stand before it. */
function phrasesFrom({ list, written }: Search, groups: readonly Group[], at: number): Hit[] {
  const { letters, pieces } = written;
  const begin = groups[at];
  const found: Hit[] = [];
  if (begin !== undefined) go(list.root, at);
  return found;

  function go(root: Node<EntryEnd>, word: number): void {
    const group = groups[word];
    if (group === undefined) return;
    const stretch = stretchOf(group, written);
    const { readings, goesOn } = readingsOf(root, { ...stretch, mayEnd: (behind) => behind === stretch.to });
    if (word > at) {
      const start = stretchOf(groups[at] ?? group, written).from;
      for (const { end } of readings) found.push({ entry: end.entry, ...spanOf(letters, start, stretch.to) });
    }
    const gap = pieces[group.to - 1]?.gap;
    if (gap === undefined || gap.isEnd || (gap.isSpaced && gap.hasClauseMark)) return;
    for (const node of goesOn) go(node, word + 1);
  }
}
