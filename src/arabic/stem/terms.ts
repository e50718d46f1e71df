import { fold } from '../fold/index.ts';
import { KIND, type Lexicon, shippedLexicon } from '../lexicon/index.ts';
import { partsOfName, plainNumber, type Word, wordsOf } from '../words/index.ts';
import { familiesOf } from './stem.ts';
import { wordMemory } from './word-memory.ts';

/** What is looked for in the place of a word, and where the word stands (UTF-16 units, the end not included). */
export type Term = { families: readonly string[]; start: number; end: number };

/** Turns texts into terms; remembers the words that it met last, since a newspaper repeats most of them. */
export type TermReader = (text: string) => Term[];

/** Families of a word; more than one list where it is written for several words. */
type Families = readonly (readonly string[])[];

/**
 * A reader of terms over a lexicon: the words of a text with their families, the halves of a name that is written in
 * one word (عبدالرحمن) as two terms in the same place, numbers without thousands, Latin words without case and accents.
 *
 * @example termReader()('وصل عبدالرحمن').map(({ families }) => families) // [['وصل'], ['عبد'], ['رحمن']]
 */
export function termReader(lexicon: Lexicon = shippedLexicon): TermReader {
  const memory = wordMemory<Families>((terms) => terms.map((families) => families.join(' ')).join('\n'));
  const read = (written: string) => termsOfWord(written, lexicon);
  return (text) =>
    termsBy(text, ({ kind, start, end }) => memory.of(text, start, end, kind === 'number' ? termsOfNumber : read));
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
