import { isEmptyWord, type Lexicon, shippedLexicon, speltWords, termReader } from '../../arabic/index.ts';

/** Before the exact spelling of a word, which stands behind its families. */
const SPELT = '=';
/** Before what an article is filed under. */
const FILED = '#';

/** A text as the index has it: its tokens in order, and the families of its empty words, once each. */
export type Tokens = { text: string; small: ReadonlySet<string> };

export type TokenReader = {
  /** The tokens of a text: each word's families, then its spelling. Empty words (في, التي) have only the spelling. */
  tokensOf: (text: string) => Tokens;
  /** The tokens of a phrase, to be found side by side. */
  phraseOf: (spellings: readonly string[]) => string;
};

const REMEMBERED = 20_000;

/**
 * Turns texts into what the index holds. A word's tokens follow from its spelling alone, so that the tokens of a phrase
 * stand side by side wherever its words do.
 */
export function tokenReader(lexicon: Lexicon = shippedLexicon): TokenReader {
  const read = termReader(lexicon);
  let young = new Map<string, Tokens>();
  let old = new Map<string, Tokens>();

  function tokensOfSpelling(spelling: string): Tokens {
    const known = young.get(spelling) ?? old.get(spelling);
    if (known !== undefined) return known;
    const families = read(spelling).flatMap((term) => term.families);
    const isEmpty = families.every(isEmptyWord);
    const tokens = {
      text: isEmpty ? SPELT + spelling : `${families.join(' ')} ${SPELT}${spelling}`,
      small: new Set(isEmpty ? families : []),
    };
    if (young.size >= REMEMBERED) {
      old = young;
      young = new Map();
    }
    young.set(spelling, tokens);
    return tokens;
  }

  return {
    tokensOf: (text) => {
      const tokens = speltWords(text).map(({ spelling }) => tokensOfSpelling(spelling));
      return {
        text: tokens.map((token) => token.text).join(' '),
        small: new Set(tokens.flatMap(({ small }) => [...small])),
      };
    },
    phraseOf: (spellings) => spellings.map((spelling) => tokensOfSpelling(spelling).text).join(' '),
  };
}

/** What an article can be filed under, and how the index says so. */
export const filedUnder = (kind: 'section' | 'author' | 'tag', id: number): string => `${FILED}${kind.charAt(0)}${id}`;

/** The spelling that a token stands for; null for one that stands for a family. */
export const spellingOfToken = (token: string): string | null => (token.startsWith(SPELT) ? token.slice(1) : null);

/** The token of a spelling. */
export const tokenOfSpelling = (spelling: string): string => SPELT + spelling;
