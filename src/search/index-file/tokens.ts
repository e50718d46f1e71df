import { isEmptyWord, type Lexicon, shippedLexicon, speltWords, termsOf, wordsOf } from '../../arabic/index.ts';

/** Before the exact spelling of a word, which stands behind its families. */
const SPELT = '=';
/** Before what an article is filed under. */
const FILED = '#';

/** A text as the index has it: its tokens in order, and the families of its empty words, once each. */
export type Tokens = { text: string; small: readonly string[] };

export type TokenReader = {
  /** The tokens of a text: each word's families, then its spelling. Empty words (في, التي) have only the spelling. */
  tokensOf: (text: string) => Tokens;
  /** The tokens of a phrase, to be found side by side. */
  phraseOf: (spellings: readonly string[]) => string;
};

/** How many words one generation of the memory holds; two are kept. A newspaper repeats most of its words. */
const REMEMBERED = 30_000;

const NONE: readonly string[] = [];

/**
 * Turns texts into what the index holds. A word's tokens follow from its spelling alone, so that the tokens of a phrase
 * stand side by side wherever its words do.
 */
export function tokenReader(lexicon: Lexicon = shippedLexicon): TokenReader {
  let young = new Map<string, Tokens>();
  let old = new Map<string, Tokens>();

  function remembered(written: string): Tokens {
    const known = young.get(written);
    if (known !== undefined) return known;
    const tokens =
      old.get(written) ?? joined(speltWords(written).map(({ spelling }) => tokensOfSpelling(spelling, lexicon)));
    if (young.size >= REMEMBERED) {
      old = young;
      young = new Map();
    }
    young.set(written, tokens);
    return tokens;
  }

  return {
    tokensOf: (text) => joined(wordsOf(text).map(({ start, end }) => remembered(text.slice(start, end)))),
    phraseOf: (spellings) => joined(spellings.map((spelling) => tokensOfSpelling(spelling, lexicon))).text,
  };
}

function tokensOfSpelling(spelling: string, lexicon: Lexicon): Tokens {
  const families = termsOf(spelling, lexicon).flatMap((term) => term.families);
  if (families.every(isEmptyWord)) return { text: SPELT + spelling, small: families };
  return { text: `${families.join(' ')} ${SPELT}${spelling}`, small: NONE };
}

function joined(tokens: readonly Tokens[]): Tokens {
  const small = new Set<string>();
  for (const token of tokens) if (token.small.length > 0) for (const family of token.small) small.add(family);
  return { text: tokens.map(({ text }) => text).join(' '), small: [...small] };
}

/** What an article can be filed under, and how the index says so. */
export const filedUnder = (kind: 'section' | 'author' | 'tag', id: number): string => `${FILED}${kind.charAt(0)}${id}`;

/** The spelling that a token stands for; null for one that stands for a family. */
export const spellingOfToken = (token: string): string | null => (token.startsWith(SPELT) ? token.slice(1) : null);

/** The token of a spelling. */
export const tokenOfSpelling = (spelling: string): string => SPELT + spelling;
