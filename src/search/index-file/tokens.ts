import {
  isEmptyWord,
  type Lexicon,
  type MemorySize,
  shippedLexicon,
  speltWords,
  termsOf,
  type WordMemory,
  wordMemory,
  wordsOf,
} from '../../arabic/index.ts';

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

const NONE: readonly string[] = [];

/**
 * Turns texts into what the index holds. A word's tokens follow from its spelling alone, so that the tokens of a phrase
 * stand side by side wherever its words do.
 *
 * @param remembered how many words are worth remembering: `many` for whoever reads a whole newsroom
 */
export function tokenReader(lexicon: Lexicon = shippedLexicon, remembered: MemorySize = 'some'): TokenReader {
  // Some megabytes, and who only asks never needs it.
  let memory: WordMemory<Tokens> | null = null;
  const read = (written: string) =>
    joined(speltWords(written).map(({ spelling }) => tokensOfSpelling(spelling, lexicon)));

  return {
    tokensOf: (text) => {
      memory ??= wordMemory(({ text: known }) => known, remembered);
      const { of } = memory;
      return joined(wordsOf(text).map(({ start, end }) => of(text, start, end, read)));
    },
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
  for (const { small: own } of tokens) for (const family of own) small.add(family);
  return { text: tokens.map(({ text }) => text).join(' '), small: small.size === 0 ? NONE : [...small] };
}

/** What an article can be filed under, and how the index says so. */
export const filedUnder = (kind: 'section' | 'author' | 'tag', id: number): string => `${FILED}${kind.charAt(0)}${id}`;

/** The spelling that a token stands for; null for one that stands for a family. */
export const spellingOfToken = (token: string): string | null => (token.startsWith(SPELT) ? token.slice(1) : null);

/** The token of a spelling. */
export const tokenOfSpelling = (spelling: string): string => SPELT + spelling;
