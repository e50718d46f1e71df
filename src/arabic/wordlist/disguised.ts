import { familiesOf } from '../stem/index.ts';
import type { Group } from './groups.ts';
import { type Hit, hitsInWord, type Search } from './word-hits.ts';

/** The most pieces that one word is looked for in. */
const MOST_PIECES = 12;

/**
 * Entries with marks between some of their letters only (كل*ب, حم-ار), never with a space. Since marks stand between
 * words too (أب/له), the pieces must be none that people write: a letter alone, an unknown word, or marks that no
 * sentence needs.
 */
export function disguisedHits(search: Search, groups: readonly Group[]): Hit[] {
  const { letters, pieces } = search.written;
  const hits: Hit[] = [];
  for (const { from: first, to: behind } of groups) {
    // Letters that stand one by one were read already; behind such a letter a word is not begun.
    if (behind - first > 1 || (isTight(first - 1) && isSingle(first - 1))) continue;
    let last = first;
    while (last - first + 1 < MOST_PIECES && isTight(last) && last + 1 < pieces.length) last += 1;
    if (last === first) continue;
    hits.push(...hitsFrom(first, last));
  }
  return hits;

  function hitsFrom(first: number, last: number): Hit[] {
    const from = pieces[first]?.from ?? 0;
    const bounds = new Map(pieces.slice(first + 1, last + 1).map(({ to }, at) => [to, first + 1 + at]));
    const to = pieces[last]?.to ?? from;
    return hitsInWord(search, { letters, from, to, mayEnd: (at) => bounds.has(at) }).filter((hit) => {
      const end = bounds.get(hit.to) ?? last;
      return !(isTight(end) && isSingle(end + 1)) && isNoWriting(first, end);
    });
  }

  function isNoWriting(first: number, last: number): boolean {
    const all = pieces.slice(first, last + 1);
    if (all.some(({ from, to }) => letters.slice(from, to).every(({ kind }) => kind === 'digit'))) return false;
    if (all.slice(0, -1).every(({ gap }) => gap.isOdd)) return true;
    const unknown = all.filter((_, at) => !isSingle(first + at) && !isKnown(first + at));
    if (unknown.length > 0) return true;
    // A title before a name: د.علي, م/صالح.
    const begin = isSingle(first) && all[0]?.gap.isAbbreviation === true ? first + 1 : first;
    return pieces.slice(begin, last + 1).some((_, at) => isSingle(begin + at));
  }

  function isTight(piece: number): boolean {
    const gap = pieces[piece]?.gap;
    return gap !== undefined && !gap.isEnd && !gap.isSpaced;
  }

  function isSingle(piece: number): boolean {
    const found = pieces[piece];
    return found !== undefined && found.to - found.from === 1;
  }

  function isKnown(piece: number): boolean {
    const found = pieces[piece];
    if (found === undefined) return false;
    const word = search.text.slice(letters[found.from]?.start ?? 0, letters[found.to - 1]?.end ?? 0);
    return familiesOf(word, search.list.lexicon).some((family) => search.list.lexicon.kindsOf(family) !== 0);
  }
}
