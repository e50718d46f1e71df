import type { DatabaseSync } from 'node:sqlite';
import { type AddedWord, familiesOf, fold, shippedLexicon } from '../../arabic/index.ts';
import { spellingOfToken, tokenOfSpelling } from './tokens.ts';

/** Clitics that stand before names in news. */
const CLITICS = ['و', 'ب', 'ل', 'ف', 'ك', 'ال', 'وال', 'بال', 'لل'];

/** A name is worth learning from so many articles on, and told from a slip by so many clitics before it. */
const LEAST_ARTICLES = 3;
const LEAST_CLITICS = 2;

/** The commonest are learnt; more would cost memory for words that hardly anybody looks for. */
const MOST = 5_000;

const ARABIC = /^[\u0621-\u063a\u0641-\u064a]{4,}$/;

/**
 * Names that the articles teach: words that the lexicon doesn't know, that stand in several articles as they are, and in
 * others behind clitics. An index that is made with them finds زرزور in ولزرزور.
 */
export function learntWords(index: DatabaseSync): AddedWord[] {
  const articles = new Map<string, number>();
  const from = tokenOfSpelling('');
  const held = index.prepare('select token, articles from token where token >= ? and token < ?');
  for (const row of held.iterate(from, '>')) {
    const spelling = spellingOfToken(String(row.token));
    if (spelling !== null) articles.set(spelling, Number(row.articles));
  }
  return [...articles]
    .filter(
      ([word, count]) =>
        count >= LEAST_ARTICLES &&
        ARABIC.test(word) &&
        !word.startsWith('ال') &&
        CLITICS.filter((clitic) => articles.has(clitic + word)).length >= LEAST_CLITICS &&
        isUnknown(word),
    )
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([word]) => ({ word, kind: 'name' }));
}

function isUnknown(word: string): boolean {
  const folded = fold(word);
  const [family, ...others] = familiesOf(word);
  return others.length === 0 && family === folded && shippedLexicon.kindsOf(folded) === 0;
}
