import type { DatabaseSync } from 'node:sqlite';
import { speltWords } from '../../arabic/index.ts';
import { prepared } from './prepared.ts';
import { spellingOfToken, tokenOfSpelling } from './tokens.ts';

/** Words of headlines and names that are looked at for one beginning; a beginning with more says too little anyway. */
const LOOKED_AT = 2_000;
const SHORTEST = 2;

/** What a query could become: its last word carried on to words of headlines and names, those in most articles first. */
export function completionsOf(index: DatabaseSync, typed: string, most: number): string[] {
  const last = speltWords(typed).at(-1);
  if (last === undefined || last.end !== typed.length || last.spelling.length < SHORTEST) return [];
  const from = tokenOfSpelling(last.spelling);
  const words = prepared(index, 'select term, doc from temp.heading_word where term >= ? and term < ? limit ?').all(
    from,
    `${from}\u{10ffff}`,
    LOOKED_AT,
  );
  return words
    .sort((one, other) => Number(other.doc) - Number(one.doc))
    .flatMap(({ term }) => spellingOfToken(String(term)) ?? [])
    .filter((spelling) => spelling !== last.spelling)
    .slice(0, most)
    .map((spelling) => typed.slice(0, last.start) + spelling);
}
