import type { DatabaseSync } from 'node:sqlite';
import type { ArticleId } from '../../base/ids.ts';
import { articlesWith } from './articles-with.ts';
import type { Match } from './match.ts';
import { dayOf, placesBetween } from './place.ts';
import { prepared } from './prepared.ts';

/** A question to the index. Times are instants, the end not included. */
export type Question = {
  match: Match;
  order: 'rank' | 'date';
  from: Date | null;
  until: Date | null;
  now: Date;
  /** Results to skip and to give. */
  offset: number;
  limit: number;
};

/** Up to as many articles are ranked one by one; of more, the newest as many, and the best by headline and names. */
const RANKED = 500;
const BY_HEADING = 100;

/**
 * Weights of headline, standfirst, body, names, empty words and what it is filed under. Tried on the judged sets:
 * between 2 and 4 for the headline they hardly differ, at 8 they fall.
 */
const WEIGHTS = '3, 2, 1, 3, 0.1, 0';

/** A new article weighs half as much again; after a month a quarter, after a year next to nothing. */
const FRESHNESS = 'cast(1 + 0.5 / (1 + max(0, ?4 - rowid / 86400) / 30.0) as real)';
const ARTICLE_SCORE = `bm25(article, ${WEIGHTS}) * ${FRESHNESS}`;
const HEADING_SCORE = `bm25(heading, 1, 0) * ${FRESHNESS}`;

/** Cast, since node:sqlite binds numbers as reals, and FTS5 passes over whole ones alone to begin where they say. */
export const WITHIN = 'rowid between cast(?2 as integer) and cast(?3 as integer)';
const COUNT = `select count(*) as total from article where article match ?1 and ${WITHIN}`;
const BY_DATE = `select rowid from article where article match ?1 and ${WITHIN} order by rowid desc limit ?4 offset ?5`;
const FROM_NEWEST = `select rowid from article where article match ?1 and ${WITHIN} order by rowid desc limit 1 offset ?4`;
const RANKED_BY_ALL = `
  select rowid, ${ARTICLE_SCORE} as score from article where article match ?1 and ${WITHIN}
  order by score, rowid desc limit ?5`;
const RANKED_BY_HEADING = `
  select rowid, ${HEADING_SCORE} as score from heading where heading match ?1 and ${WITHIN}
  order by score, rowid desc limit ?5`;
const ID = 'select article_id from document where place = ?';

/** How many articles match, of a stretch of time. */
export function countOf(index: DatabaseSync, match: Match, { from, until }: Pick<Question, 'from' | 'until'>): number {
  if (match.token !== null && from === null && until === null) return articlesWith(index, match.token);
  const { first, last } = placesBetween(from, until);
  return Number(prepared(index, COUNT).get(match.article, first, last)?.total ?? 0);
}

/** Whether any article matches. */
export const isAny = (index: DatabaseSync, match: Match): boolean =>
  prepared(index, 'select 1 from article where article match ? limit 1').get(match.article) !== undefined;

/** The articles of one page of all that match, in a stable order. They are found without counting the others. */
export function ask(index: DatabaseSync, question: Question): readonly ArticleId[] {
  const { match, order, from, until, offset, limit } = question;
  const { first, last } = placesBetween(from, until);
  if (order === 'date') {
    const rows = prepared(index, BY_DATE).all(match.article, first, last, limit, offset);
    return idsOf(index, rows.map(placeOfRow));
  }
  return idsOf(index, ranked(index, question).slice(offset, offset + limit));
}

/** The places up to the end of the page that is asked for: each row that is handed over costs more than its ranking. */
function ranked(index: DatabaseSync, question: Question): number[] {
  const { match, from, until, now, offset, limit } = question;
  const { first, last } = placesBetween(from, until);
  const bestSince = (place: number) =>
    prepared(index, RANKED_BY_ALL).all(match.article, place, last, dayOf(now), offset + limit);
  const cutoff = prepared(index, FROM_NEWEST).get(match.article, first, last, RANKED)?.rowid;
  if (typeof cutoff !== 'number') return bestSince(first).map(placeOfRow);
  if (match.isOneWord) return rankCommonWord(index, question);
  return merged(bestSince(cutoff + 1), byHeading(index, question, cutoff));
}

/** The newest of more than can be looked at one by one, and among them the best of the older by headline and names. */
function merged(newest: readonly Row[], older: readonly Row[]): number[] {
  // What is scored by other means is brought to the same height.
  const height = Number(newest[0]?.score ?? 0) / Number(older[0]?.score ?? 1);
  const scored = [
    ...newest.map((row) => ({ place: placeOfRow(row), score: Number(row.score) })),
    ...older.map((row) => ({ place: placeOfRow(row), score: Number(row.score) * height })),
  ];
  return scored.sort((one, other) => one.score - other.score || other.place - one.place).map(({ place }) => place);
}

/** Where a word stands in so many bodies, it tells little there: first those with it in headline or names, then the newest. */
function rankCommonWord(index: DatabaseSync, question: Question): number[] {
  const { match, from, until, offset, limit } = question;
  const { first, last } = placesBetween(from, until);
  const headed = byHeading(index, question, last).map(placeOfRow);
  if (headed.length >= offset + limit) return headed;
  const newest = prepared(index, BY_DATE)
    .all(match.article, first, last, offset + limit, 0)
    .map(placeOfRow);
  return [...new Set([...headed, ...newest])];
}

/** The best by headline and names, up to a place. */
function byHeading(index: DatabaseSync, { match, from, until, now }: Question, upTo: number): Row[] {
  const { first } = placesBetween(from, until);
  return prepared(index, RANKED_BY_HEADING).all(match.heading, first, upTo, dayOf(now), BY_HEADING);
}

const idsOf = (index: DatabaseSync, places: readonly number[]): ArticleId[] =>
  places.flatMap((place) => {
    const id = prepared(index, ID).get(place)?.article_id;
    return typeof id === 'number' ? [id as ArticleId] : [];
  });

type Row = Record<string, unknown>;

const placeOfRow = (row: Row): number => Number(row.rowid);
