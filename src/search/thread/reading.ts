import {
  type AddedWord,
  lexiconWith,
  type MemorySize,
  shippedLexicon,
  type TermReader,
  termReader,
} from '../../arabic/index.ts';
import type { OpenIndex } from '../index-file/index-folder.ts';
import { metaOf, putMeta } from '../index-file/open-index.ts';
import { type TokenReader, tokenReader } from '../index-file/tokens.ts';
import { parseQuery, type Query } from '../query/parse-query.ts';

/** An index with the readers of words that it was made with: a question has to be read as the articles were. */
export type Reading = OpenIndex & {
  terms: TermReader;
  tokens: TokenReader;
  /** What was typed, read once for finding and for telling: four hundred letters in one word take a while. */
  queryOf: (typed: string) => Query;
};

/** Under which an index keeps the words that it was made with, beyond the shipped lexicon. */
const WORDS = 'words';

/** The readers for an index that was opened. */
export function readingOf(opened: OpenIndex, remembered: MemorySize = 'some'): Reading {
  const words: readonly AddedWord[] = JSON.parse(metaOf(opened.index, WORDS) ?? '[]');
  const lexicon = lexiconWith(shippedLexicon, words);
  const terms = termReader(lexicon);
  return { ...opened, terms, tokens: tokenReader(lexicon, remembered), queryOf: rememberingLast(terms) };
}

function rememberingLast(terms: TermReader): (typed: string) => Query {
  let last: { typed: string; query: Query } | null = null;
  return (typed) => {
    if (last?.typed !== typed) last = { typed, query: parseQuery(typed, terms) };
    return last.query;
  };
}

/** Keeps in a new index the words that it is made with. */
export const keepWords = ({ index }: OpenIndex, words: readonly AddedWord[]): void =>
  putMeta(index, WORDS, JSON.stringify(words));
