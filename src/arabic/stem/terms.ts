import { fold } from '../fold/index.ts';
import { KIND, type Lexicon, shippedLexicon } from '../lexicon/index.ts';
import { partsOfName, plainNumber, wordsOf } from '../words/index.ts';
import { familiesOf } from './stem.ts';

/** What is looked for in the place of a word, and where the word stands (UTF-16 units, the end not included). */
export type Term = { families: readonly string[]; start: number; end: number };

/** Turns texts into terms; remembers the words that it met last, since a newspaper repeats most of them. */
export type TermReader = (text: string) => Term[];

/** How many words one generation of the memory holds; two generations are kept, some five megabytes in all. */
const REMEMBERED = 20_000;

/**
 * A reader of terms over a lexicon: the words of a text with their families, the halves of a name that is written in
 * one word (عبدالرحمن) as two terms in the same place, numbers without thousands, Latin words without case and accents.
 *
 * @example termReader()('وصل عبدالرحمن').map(({ families }) => families) // [['وصل'], ['عبد'], ['رحمن']]
 */
export function termReader(lexicon: Lexicon = shippedLexicon): TermReader {
  let young = new Map<string, readonly (readonly string[])[]>();
  let old = new Map<string, readonly (readonly string[])[]>();

  const remembered: ReadWord = (written, isNumber) => {
    const known = young.get(written) ?? old.get(written);
    const terms = known ?? readWord(written, isNumber, lexicon);
    if (known === undefined || !young.has(written)) {
      if (young.size >= REMEMBERED) {
        old = young;
        young = new Map();
      }
      young.set(written, terms);
    }
    return terms;
  };

  return (text) => termsBy(text, remembered);
}

/** The terms of a text, each word read anew: for whoever remembers by himself what became of a word. */
export const termsOf = (text: string, lexicon: Lexicon = shippedLexicon): Term[] =>
  termsBy(text, (written, isNumber) => readWord(written, isNumber, lexicon));

type ReadWord = (written: string, isNumber: boolean) => readonly (readonly string[])[];

function termsBy(text: string, read: ReadWord): Term[] {
  const terms: Term[] = [];
  for (const { kind, start, end } of wordsOf(text)) {
    for (const families of read(text.slice(start, end), kind === 'number')) terms.push({ families, start, end });
  }
  return terms;
}

const readWord = (written: string, isNumber: boolean, lexicon: Lexicon): readonly (readonly string[])[] =>
  isNumber ? [[plainNumber(written)]] : termsOfWord(written, lexicon);

/** Mostly one; a sign for a phrase (ﷺ) is as many as the phrase has words. */
function termsOfWord(written: string, lexicon: Lexicon): readonly (readonly string[])[] {
  const folded = fold(written);
  const parts = folded
    .split(' ')
    .flatMap((word) => partsOfName(word, (name) => (lexicon.kindsOf(name) & KIND.name) !== 0));
  return parts.length > 1 ? parts.map((part) => familiesOf(part, lexicon)) : [familiesOf(written, lexicon)];
}
