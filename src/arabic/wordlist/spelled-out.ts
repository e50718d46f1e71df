import { type Group, stretchOf } from './groups.ts';
import { type Hit, hitsInWord, type Search } from './word-hits.ts';

/** The longest known word that is looked for among letters that stand one by one. */
const LONGEST_KNOWN = 8;

/**
 * The entries in letters that stand one by one and are several words (ك ل ب و ح م ا ر), if they can be read as nothing
 * but entries, known words and و. Otherwise the letters of an entry may be those of another word.
 */
export function spelledOutHits(search: Search, group: Group): Hit[] {
  const { letters, pieces } = search.written;
  const { to } = stretchOf(group, search.written);
  const bounds = pieces.slice(group.from, group.to).map(({ from }) => from);
  const places = new Set([...bounds, to]);
  /** For each place from the last on: the hits from there to the end, or null where it can't be read. */
  const readFrom = new Map<number, Hit[] | null>([[to, []]]);
  for (const from of bounds.reverse()) readFrom.set(from, bestFrom(from));
  return readFrom.get(stretchOf(group, search.written).from) ?? [];

  function bestFrom(from: number): Hit[] | null {
    const entries = hitsInWord(search, { letters, from, to, mayEnd: (at) => places.has(at) })
      .filter((hit) => hit.to - from >= 3)
      .sort((one, other) => other.to - one.to);
    for (const hit of entries) {
      const rest = readFrom.get(hit.to);
      if (rest != null) return [hit, ...rest];
    }
    for (let end = Math.min(to, from + LONGEST_KNOWN); end > from; end -= 1) {
      const rest = readFrom.get(end);
      if (rest != null && rest.length > 0 && isKnown(from, end)) return rest;
    }
    // Without a hit behind it, known words alone need no reading.
    return isRestKnown(from) ? [] : null;
  }

  function isRestKnown(from: number): boolean {
    for (let end = Math.min(to, from + LONGEST_KNOWN); end > from; end -= 1) {
      if (readFrom.get(end) != null && isKnown(from, end)) return true;
    }
    return false;
  }

  function isKnown(from: number, end: number): boolean {
    const word = String.fromCharCode(...letters.slice(from, end).map(({ unit }) => unit));
    return word === 'و' || (word.length > 1 && search.list.lexicon.kindsOf(word) !== 0);
  }
}
