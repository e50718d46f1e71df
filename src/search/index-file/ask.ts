import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ArticleId } from '../../base/ids.ts';
import type { Match } from './match.ts';
import { dayOf, placesBetween } from './place.ts';

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

export type Found = { total: number; ids: readonly ArticleId[] };

/** Up to as many articles are ranked one by one; of more, the newest as many, and the best by headline and names. */
const RANKED = 1_000;
const BY_HEADING = 100;

/**
 * Weights of headline, standfirst, body, names, empty words and what it is filed under. Tried on the judged sets:
 * between 2 and 4 for the headline they hardly differ, at 8 they fall.
 */
const WEIGHTS = '3, 2, 1, 3, 0.1, 0';

/** A new article weighs half as much again; after a month a quarter, after a year next to nothing. */
const FRESHNESS = 'cast(1 + 0.5 / (1 + max(0, ?2 - rowid / 86400) / 30.0) as real)';
const ARTICLE_SCORE = `bm25(article, ${WEIGHTS}) * ${FRESHNESS}`;
const HEADING_SCORE = `bm25(heading, 1, 0) * ${FRESHNESS}`;

type Statements = Record<'count' | 'byDate' | 'ranked' | 'cutoff' | 'byHeading' | 'ids', StatementSync>;

const prepared = new WeakMap<DatabaseSync, Statements>();

/** How many articles match, of a stretch of time. */
export function countOf(index: DatabaseSync, match: Match, { from, until }: Pick<Question, 'from' | 'until'>): number {
  const { first, last } = placesBetween(from, until);
  return Number(statementsOf(index).count.get(match.article, first, last)?.total ?? 0);
}

/** How many articles match, and those of one page of them, in a stable order. */
export function ask(index: DatabaseSync, question: Question): Found {
  const { match, order, from, until, offset, limit } = question;
  const statements = statementsOf(index);
  const { first, last } = placesBetween(from, until);
  const total = countOf(index, match, question);
  if (total <= offset) return { total, ids: [] };
  if (order === 'date') {
    const rows = statements.byDate.all(match.article, first, last, limit, offset);
    return { total, ids: idsOf(statements, rows.map(placeOfRow)) };
  }
  const places = total <= RANKED ? rankAll(statements, question) : rankMany(statements, question);
  return { total, ids: idsOf(statements, places.slice(offset, offset + limit)) };
}

function rankAll(statements: Statements, { match, from, until, now }: Question): number[] {
  const { first, last } = placesBetween(from, until);
  return statements.ranked.all(match.article, dayOf(now), first, last).map(placeOfRow);
}

/**
 * A word that a fifth of all articles hold: ranked are the newest of them, and beside those the best of all by headline
 * and names, whose scores are brought to the same height.
 */
function rankMany(statements: Statements, { match, from, until, now }: Question): number[] {
  const { first, last } = placesBetween(from, until);
  const cutoff = Number(statements.cutoff.get(match.article, first, last, RANKED - 1)?.rowid ?? first);
  const newest = statements.ranked.all(match.article, dayOf(now), cutoff, last);
  const older = statements.byHeading.all(match.heading, dayOf(now), first, cutoff - 1, BY_HEADING);
  const height = Number(newest[0]?.score ?? 0) / Number(older[0]?.score ?? 1);
  const scored = [
    ...newest.map((row) => ({ place: placeOfRow(row), score: Number(row.score) })),
    ...older.map((row) => ({ place: placeOfRow(row), score: Number(row.score) * height })),
  ];
  return scored.sort((one, other) => one.score - other.score || other.place - one.place).map(({ place }) => place);
}

function idsOf({ ids }: Statements, places: readonly number[]): ArticleId[] {
  return places.flatMap((place) => {
    const id = ids.get(place)?.article_id;
    return typeof id === 'number' ? [id as ArticleId] : [];
  });
}

const placeOfRow = (row: Record<string, unknown>): number => Number(row.rowid);

function statementsOf(index: DatabaseSync): Statements {
  const known = prepared.get(index);
  if (known !== undefined) return known;
  const within = 'rowid between';
  const statements: Statements = {
    count: index.prepare(`select count(*) as total from article where article match ?1 and ${within} ?2 and ?3`),
    byDate: index.prepare(
      `select rowid from article where article match ?1 and ${within} ?2 and ?3 order by rowid desc limit ?4 offset ?5`,
    ),
    ranked: index.prepare(
      `select rowid, ${ARTICLE_SCORE} as score from article where article match ?1 and ${within} ?3 and ?4
       order by score, rowid desc limit ${RANKED}`,
    ),
    cutoff: index.prepare(
      `select rowid from article where article match ?1 and ${within} ?2 and ?3 order by rowid desc limit 1 offset ?4`,
    ),
    byHeading: index.prepare(
      `select rowid, ${HEADING_SCORE} as score from heading where heading match ?1 and ${within} ?3 and ?4
       order by score, rowid desc limit ?5`,
    ),
    ids: index.prepare('select article_id from document where place = ?'),
  };
  prepared.set(index, statements);
  return statements;
}
