import { fold } from '../fold/index.ts';
import { KIND, type Lexicon, shippedLexicon } from '../lexicon/index.ts';
import { partsOfName, plainNumber, type Word, wordsOf } from '../words/index.ts';
import { familiesOf } from './stem.ts';
import { wordMemory } from './word-memory.ts';

/** What is looked for in the place of a word, and where the word stands (UTF-16 units, the end not included). */
export type Term = { families: readonly string[]; start: number; end: number };

/** A word of a text that was looked for: the number of what it was found for, and where it stands. */
export type Sought = { asked: number; start: number; end: number };

/** Turns texts into terms; remembers the words that it met last, since a newspaper repeats most of them. */
export type TermReader = {
  (text: string): Term[];
  /** Looks in texts for words of some families, each with a number, and passes over all others: twice as fast. */
  seeking(families: ReadonlyMap<string, number>): (text: string) => Sought[];
};

/** Families of a word; more than one list where it is written for several words. */
type Families = readonly (readonly string[])[];

/** What is remembered of a word, and the bits of its families (see `bitOf`). */
type Known = { terms: Families; bits: number };

/**
 * A reader of terms over a lexicon: the words of a text with their families, the halves of a name that is written in
 * one word (عبدالرحمن) as two terms in the same place, numbers without thousands, Latin words without case and accents.
 *
 * @example termReader()('وصل عبدالرحمن').map(({ families }) => families) // [['وصل'], ['عبد'], ['رحمن']]
 */
export function termReader(lexicon: Lexicon = shippedLexicon): TermReader {
  const memory = wordMemory<Known>(({ terms }) => terms.map((families) => families.join(' ')).join('\n'));
  const number = (written: string) => newlyKnown(termsOfNumber(written));
  const word = (written: string) => newlyKnown(termsOfWord(written, lexicon));
  const known = (text: string, { kind, start, end }: Word) =>
    memory.of(text, start, end, kind === 'number' ? number : word);

  function seeking(families: ReadonlyMap<string, number>): (text: string) => Sought[] {
    let bits = 0;
    for (const family of families.keys()) bits |= bitOf(family);
    return (text) => {
      const sought: Sought[] = [];
      for (const at of wordsOf(text)) {
        const met = known(text, at);
        if ((met.bits & bits) === 0) continue;
        const asked = firstOf(met.terms, families);
        if (asked !== null) sought.push({ asked, start: at.start, end: at.end });
      }
      return sought;
    };
  }

  return Object.assign((text: string) => termsBy(text, (at) => known(text, at).terms), { seeking });
}

const newlyKnown = (terms: Families): Known => ({
  terms,
  bits: terms.flat().reduce((bits, family) => bits | bitOf(family), 0),
});

/** One of thirty bits, so that most words are told from those that are sought without a look at their letters. */
const bitOf = (family: string): number =>
  1 << ((family.charCodeAt(0) + 7 * family.charCodeAt(family.length - 1) + 11 * family.length) % 30);

function firstOf(terms: Families, families: ReadonlyMap<string, number>): number | null {
  for (const own of terms) {
    for (const family of own) {
      const number = families.get(family);
      if (number !== undefined) return number;
    }
  }
  return null;
}

/** The terms of a text, each word read anew: for whoever remembers by himself what became of a word. */
export const termsOf = (text: string, lexicon: Lexicon = shippedLexicon): Term[] =>
  termsBy(text, ({ kind, start, end }) => {
    const written = text.slice(start, end);
    return kind === 'number' ? termsOfNumber(written) : termsOfWord(written, lexicon);
  });

function termsBy(text: string, read: (word: Word) => Families): Term[] {
  const terms: Term[] = [];
  for (const word of wordsOf(text)) {
    for (const families of read(word)) terms.push({ families, start: word.start, end: word.end });
  }
  return terms;
}

const termsOfNumber = (written: string): Families => [[plainNumber(written)]];

/** Mostly one; a sign for a phrase (ﷺ) is as many as the phrase has words. */
function termsOfWord(written: string, lexicon: Lexicon): Families {
  const folded = fold(written);
  const parts = folded
    .split(' ')
    .flatMap((word) => partsOfName(word, (name) => (lexicon.kindsOf(name) & KIND.name) !== 0));
  return parts.length > 1 ? parts.map((part) => familiesOf(part, lexicon)) : [familiesOf(written, lexicon)];
}
