import { speltWords } from '../../arabic/index.ts';
import { ask, countOf, isAny } from '../index-file/ask.ts';
import { type Match, matchAll, matchAny } from '../index-file/match.ts';
import { neighboursOf } from '../index-file/neighbours.ts';
import { isNothing, parseQuery } from '../query/parse-query.ts';
import type { FindAnswer, FindJob } from './jobs.ts';
import type { Reading } from './reading.ts';

/** The articles of one page of what holds all the words, or where none does, some of them. */
export function find(reading: Reading, job: FindJob): FindAnswer {
  const { index, tokens, queryOf } = reading;
  const query = queryOf(job.typed);
  if (isNothing(query)) return { held: 'nothing', ids: [], neighbour: null };
  const idsFor = (match: Match) => {
    const ids = ask(index, { ...job, match });
    return ids.length > 0 || (job.offset > 0 && countOf(index, match, job) > 0) ? ids : null;
  };
  const all = idsFor(matchAll(query, job, tokens));
  if (all !== null) return { held: 'all', ids: all, neighbour: null };
  const neighbour = neighbourOf(reading, job);
  const some = query.words.length + query.phrases.length < 2 ? null : idsFor(matchAny(query, job, tokens));
  return some === null ? { held: 'none', ids: [], neighbour } : { held: 'some', ids: some, neighbour };
}

/** The query with each word that is in no article exchanged for its neighbour, where all of it is then found. */
function neighbourOf({ index, terms, tokens }: Reading, job: FindJob): FindAnswer['neighbour'] {
  const isFound = (word: string) => {
    const match = matchAll(parseQuery(word, terms), { sections: null, author: null, tag: null }, tokens);
    return isAny(index, match);
  };
  const exchanged = new Map(neighboursOf(index, job.typed, isFound).map((one) => [one.typed, one.spelling]));
  if (exchanged.size === 0) return null;
  // In their places, so that quotation marks stay where they are.
  let q = job.typed;
  for (const { spelling, start, end } of speltWords(job.typed).toReversed()) {
    const better = exchanged.get(spelling);
    if (better !== undefined) q = q.slice(0, start) + better + q.slice(end);
  }
  const total = countOf(index, matchAll(parseQuery(q, terms), job, tokens), job);
  return total === 0 ? null : { q, total };
}
