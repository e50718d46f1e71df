import { type Group, stretchOf } from './groups.ts';
import { type Hit, hitsInWord, type Search } from './word-hits.ts';

/** An entry or a known word, what it goes on to, and whether an entry is in it or comes behind it. */
type Step = { hit: Hit | null; to: number; holdsHit: boolean };

/** The longest known word that is looked for among letters that stand one by one. */
const LONGEST_KNOWN = 8;

/**
 * The entries in letters that stand one by one and are several words (ك ل ب و ح م ا ر), if they can be read as nothing
 * but entries, known words and و. Otherwise the letters of an entry may be those of another word.
 */
export function spelledOutHits(search: Search, group: Group): Hit[] {
  const { letters, pieces } = search.written;
  const { to } = stretchOf(group, search.written);
  const starts = pieces.slice(group.from, group.to).map(({ from }) => from);
  const [begin = to] = starts;
  const places = new Set([...starts, to]);
  const spelt = String.fromCharCode(...letters.slice(begin, to).map(({ unit }) => unit));
  /** For each place from the last on, how the letters from there to the end are read, if they can be. */
  const steps = new Map<number, Step>([[to, { hit: null, to, holdsHit: false }]]);
  for (const from of starts.reverse()) {
    const step = stepFrom(from);
    if (step !== null) steps.set(from, step);
  }
  const hits: Hit[] = [];
  for (let at = begin, step = steps.get(at); step !== undefined && at < to; step = steps.get(at)) {
    if (step.hit !== null) hits.push(step.hit);
    at = step.to;
  }
  return hits;

  function stepFrom(from: number): Step | null {
    const entries = hitsInWord(search, { letters, from, to, mayEnd: (at) => places.has(at) })
      .filter((hit) => hit.to - from >= 3 && steps.has(hit.to))
      .sort((one, other) => other.to - one.to);
    const [longest] = entries;
    if (longest !== undefined) return { hit: longest, to: longest.to, holdsHit: true };
    let known: Step | null = null;
    for (let end = Math.min(to, from + LONGEST_KNOWN); end > from; end -= 1) {
      const rest = steps.get(end);
      if (rest === undefined || (known !== null && !rest.holdsHit) || !isKnown(from, end)) continue;
      known = { hit: null, to: end, holdsHit: rest.holdsHit };
      if (rest.holdsHit) break;
    }
    return known;
  }

  function isKnown(from: number, end: number): boolean {
    const word = spelt.slice(from - begin, end - begin);
    return word === 'و' || (word.length > 1 && search.list.lexicon.kindsOf(word) !== 0);
  }
}
