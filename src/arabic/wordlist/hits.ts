import type { EntryEnd, WordList } from './compile.ts';
import { disguisedHits } from './disguised.ts';
import { type Group, groupsOf, stretchOf } from './groups.ts';
import { type Reading, readingsOf, type Stretch } from './readings.ts';
import { spelledOutHits } from './spelled-out.ts';
import type { Node } from './trie.ts';
import { type Hit, hitsAmong, hitsInWord, type Search, spanOf } from './word-hits.ts';
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
  const hits = groups.flatMap((group, at) => {
    const stretch = wholeOf(search, group);
    const { readings, goesOn } = readingsOf(list.root, stretch);
    return [...hitsOfGroup(search, group, stretch, readings), ...phrasesFrom(search, groups, at, goesOn)];
  });
  for (const hit of disguisedHits(search, groups)) {
    if (!hits.some(({ entry, start, end }) => entry === hit.entry && start < hit.end && hit.start < end))
      hits.push(hit);
  }
  return hits
    .map(({ entry, start, end }) => ({ entry, start, end }))
    .sort((one, other) => one.start - other.start || other.end - one.end);
}

function wholeOf({ written }: Search, group: Group): Stretch {
  const stretch = stretchOf(group, written);
  return { ...stretch, mayEnd: (at) => at === stretch.to };
}

function hitsOfGroup(search: Search, group: Group, stretch: Stretch, readings: readonly Reading[]): Hit[] {
  const { letters, from, to } = stretch;
  const whole = hitsAmong(readings, search, stretch);
  if (whole.length > 0) return whole;
  if (group.to - group.from > 1) return spelledOutHits(search, group);
  // A number glued to a word hides it: كلب123.
  let [first, last] = [from, to];
  while (first < last && letters[first]?.kind === 'digit') first += 1;
  while (last > first && letters[last - 1]?.kind === 'digit') last -= 1;
  if (last - first === to - from || last - first < 3) return [];
  return hitsInWord(search, { letters, from: first, to: last, mayEnd: (at) => at === last });
}

/** Entries of several words whose first word was read, each word with what may stand before it. */
function phrasesFrom(search: Search, groups: readonly Group[], first: number, begun: readonly Node<EntryEnd>[]): Hit[] {
  const { letters, pieces } = search.written;
  const found: Hit[] = [];
  goOn(begun, first);
  return found;

  function goOn(nodes: readonly Node<EntryEnd>[], last: number): void {
    const next = groups[last + 1];
    const gap = pieces[(groups[last]?.to ?? 0) - 1]?.gap;
    if (nodes.length === 0 || next === undefined || gap === undefined) return;
    if (gap.isEnd || (gap.isSpaced && gap.hasClauseMark)) return;
    const stretch = wholeOf(search, next);
    const start = pieces[groups[first]?.from ?? 0]?.from ?? 0;
    for (const node of nodes) {
      const { readings, goesOn } = readingsOf(node, stretch);
      for (const { end } of readings) found.push({ entry: end.entry, ...spanOf(letters, start, stretch.to) });
      goOn(goesOn, last + 1);
    }
  }
}
