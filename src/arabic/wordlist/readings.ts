import { BEFORE, type Before, type Ending } from './affixes.ts';
import type { EntryEnd } from './compile.ts';
import { follow, type Node } from './trie.ts';
import type { Letter } from './written.ts';

/** A way to read some letters: what stands before the entry, the entry or its last word, what follows. */
export type Reading = {
  before: Before;
  end: EntryEnd;
  ending: Ending | null;
  /** Whether the words of a phrase are written as one. */
  isGlued: boolean;
  /** Behind its last letter. */
  to: number;
};

/** All readings, and the nodes behind which a phrase goes on after the last letter. */
export type Readings = { readings: readonly Reading[]; goesOn: readonly Node<EntryEnd>[] };

/** Letters to read: from one on, as far as `to` at most, and where a reading may end. */
export type Stretch = { letters: readonly Letter[]; from: number; to: number; mayEnd: (at: number) => boolean };

const WORD_SPACE = ' '.charCodeAt(0);
const WRITTEN_APART = false;
const UNSURE = false;

/** Every way to read the letters from the first on. */
export function readingsOf(root: Node<EntryEnd>, { letters, from, to, mayEnd }: Stretch): Readings {
  const readings: Reading[] = [];
  const goesOn: Node<EntryEnd>[] = [];

  readBefore(BEFORE, from);
  return { readings, goesOn };

  function readBefore(node: Node<Before>, at: number): void {
    for (const before of node.ends) {
      for (const start of startsBehind(before, root)) readEntry(start, at, before, WRITTEN_APART, UNSURE);
    }
    step(node, at, readBefore);
  }

  function readEntry(node: Node<EntryEnd>, at: number, before: Before, isGlued: boolean, isSure: boolean): void {
    if (isSure) {
      for (const end of node.ends) {
        if (end.isWhole && mayEnd(at)) put({ before, end, ending: null, isGlued, to: at });
        if (at < to) readEnding(end.endings, at, before, end, isGlued);
      }
    }
    const next = node.next.get(WORD_SPACE);
    if (next !== undefined && at === to) goesOn.push(next);
    if (next !== undefined && at < to) readEntry(next, at, before, true, isSure);
    step(node, at, (behind, then, isReal) => readEntry(behind, then, before, isGlued, isSure || isReal));
  }

  function readEnding(node: Node<Ending>, at: number, before: Before, end: EntryEnd, isGlued: boolean): void {
    if (mayEnd(at)) for (const ending of node.ends) put({ before, end, ending, isGlued, to: at });
    step(node, at, (behind, then) => readEnding(behind, then, before, end, isGlued));
  }

  /** Goes on by one letter, in each of its meanings; `isSure` where that is more than a digit taken for a letter. */
  function step<End>(node: Node<End>, at: number, go: (node: Node<End>, at: number, isSure: boolean) => void): void {
    const letter = at < to ? letters[at] : undefined;
    if (letter === undefined) return;
    const own = node.next.get(letter.unit);
    if (own !== undefined) go(own, at + 1, true);
    for (let other = 0; other < letter.others.length; other += 1) {
      const next = node.next.get(letter.others.charCodeAt(other));
      if (next !== undefined) go(next, at + 1, letter.kind !== 'digit');
    }
    const rest = restOfStretched(letters, at, from, to);
    if (rest > at) go(node, rest, false);
  }

  function put({ before, end, ending, isGlued, to: behind }: Reading): void {
    const isKnown = readings.some(
      (one) => one.before === before && one.end === end && one.ending === ending && one.to === behind,
    );
    if (!isKnown) readings.push({ before, end, ending, isGlued, to: behind });
  }
}

/** An entry with its own article loses the alef behind ل: للكلب is ل and الكلب; and the article before a ل: للص. */
function startsBehind({ letters }: Before, root: Node<EntryEnd>): Node<EntryEnd>[] {
  if (!letters.endsWith('لل')) return [root];
  return [root, follow(root, 'ال'), follow(root, 'الل')].filter((node) => node !== undefined);
}

/** Behind a letter written three times or more, if this is one of it but the first; two alike are a spelling. */
function restOfStretched(letters: readonly Letter[], at: number, from: number, to: number): number {
  const unit = letters[at]?.unit;
  if (at === from || letters[at - 1]?.unit !== unit) return at;
  let start = at - 1;
  while (start > from && letters[start - 1]?.unit === unit) start -= 1;
  let end = at + 1;
  while (end < to && letters[end]?.unit === unit) end += 1;
  return end - start >= 3 ? end : at;
}
