import type { DatabaseSync } from 'node:sqlite';
import { speltWords } from '../../arabic/index.ts';
import { prepared } from './prepared.ts';
import { spellingOfToken, tokenOfSpelling } from './tokens.ts';

/** Letters that a slip of the finger can put in, in the order of how often Arabic news use them. */
const LETTERS = 'اليمنرتوبدعسفةقكحهجشطصخأىضغذثزئءظإؤآ';
const LATIN = 'eaiotnrslcdmupghbfvkwyxjqz';

/** Words longer than this are not tried: there would be thousands of ways to write them. */
const LONGEST = 14;

/** Words of one query that are tried; each takes a thousand look-ups. */
const MOST_TRIED = 3;

/** A word that is in no article, and one that is spelt nearly the same and is in some. */
export type Neighbour = { typed: string; spelling: string; articles: number };

/**
 * For each word typed that stands in no article: the word in most articles that is one slip away from it (a letter
 * left out, put in, exchanged, or two in the wrong order). Words without such a neighbour are left out, and of many
 * unknown words only the first are tried.
 */
export function neighboursOf(index: DatabaseSync, typed: string, isFound: (word: string) => boolean): Neighbour[] {
  const words = [...new Set(speltWords(typed).map(({ spelling }) => spelling))];
  const unknown = words.filter((word) => word.length >= 3 && word.length <= LONGEST && !isFound(word));
  return unknown.slice(0, MOST_TRIED).flatMap((word) => {
    let best: Neighbour | null = null;
    for (const { spelling, articles } of knownOf(index, slipsOf(word))) {
      if (articles > (best?.articles ?? 0)) best = { typed: word, spelling, articles };
    }
    return best === null ? [] : [best];
  });
}

/** Those of the spellings that stand in articles, in their order, and in how many. */
function knownOf(index: DatabaseSync, spellings: ReadonlySet<string>): { spelling: string; articles: number }[] {
  const all = [...spellings];
  // In one question: to ask a thousand times takes several times as long as to look.
  const rows = prepared(index, KNOWN).all(JSON.stringify(all.map(tokenOfSpelling)));
  const known = new Map(rows.map(({ token, articles }) => [spellingOfToken(String(token)), Number(articles)]));
  return all.flatMap((spelling) => {
    const articles = known.get(spelling) ?? 0;
    return articles === 0 ? [] : [{ spelling, articles }];
  });
}

const KNOWN = 'select token, articles from token where token in (select value from json_each(?))';

/** Every word that is one slip away. */
export function slipsOf(word: string): Set<string> {
  const letters = /^[\u0621-\u064a]+$/.test(word) ? LETTERS : /^[a-z]+$/.test(word) ? LATIN : '';
  const slips = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of letters) slips.add(before + letter + after);
    if (after === '') continue;
    slips.add(before + after.slice(1));
    for (const letter of letters) slips.add(before + letter + after.slice(1));
    if (after.length > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
  }
  slips.delete(word);
  return slips;
}
