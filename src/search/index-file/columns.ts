import type { TokenReader } from './tokens.ts';

/** The words of an article by where they stand, and what it is filed under. */
export type DocumentWords = {
  kicker: string;
  headline: string;
  standfirst: string;
  body: string;
  names: string;
  filed: string;
};

/** An article as the columns of the index have it: tokens, with a space between. */
export type Columns = {
  headline: string;
  standfirst: string;
  body: string;
  names: string;
  /** The families of its empty words, once each. */
  small: string;
  filed: string;
};

/** The columns of an article; the same whenever they are made of the same words. */
export function columnsOf(read: TokenReader, words: DocumentWords): Columns {
  const parts = {
    headline: read.tokensOf(`${words.kicker}\n${words.headline}`),
    standfirst: read.tokensOf(words.standfirst),
    body: read.tokensOf(words.body),
    names: read.tokensOf(words.names),
  };
  const small = new Set(Object.values(parts).flatMap((part) => part.small));
  return {
    headline: parts.headline.text,
    standfirst: parts.standfirst.text,
    body: parts.body.text,
    names: parts.names.text,
    small: [...small].join(' '),
    filed: words.filed,
  };
}

/** Every token of an article, once. A word of nothing but signs leaves none between two spaces. */
export const tokensIn = (columns: Columns): ReadonlySet<string> =>
  new Set(Object.values(columns).flatMap((column) => column.split(' ').filter((token) => token !== '')));
