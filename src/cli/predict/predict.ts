import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { cleanup } from './cleanup.ts';
import { dates } from './dates.ts';
import { moderation } from './moderation.ts';
import { plurals } from './plurals.ts';
import { type Predictor, Row } from './predictor.ts';
import { rankingOver } from './ranking.ts';
import { searchPairs } from './search-pairs.ts';
import { slugs } from './slugs.ts';
import { typography } from './typography.ts';

const PREDICTORS = new Map<string, Predictor>(
  Object.entries({ 'search-pairs': searchPairs, slugs, dates, plurals, typography, cleanup, moderation }),
);

/** The kind that is asked over documents, which a file of its own holds. */
const RANKING = 'ranking';

/** Kinds of the measuring sets that the product has no code for yet. */
const NOT_YET = new Set([
  'story-dates',
  'story-links',
  'story-timeline',
  'story-entities',
  'story-merge',
  'story-reanchor',
]);

const DONE = 0;
const SOME_ROWS_UNREAD = 1;
const NOT_ASKED_RIGHTLY = 2;

/** Answers the rows of a measuring set (JSONL on standard input) one by one; says on stderr which it could not read. */
async function predict(kind: string | undefined, docs: string | undefined): Promise<number> {
  const predictor = predictorOf(kind, docs);
  if (predictor === undefined) {
    console.error(whyNot(kind));
    return NOT_ASKED_RIGHTLY;
  }
  let unread = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      const row = Row.parse(JSON.parse(line));
      const answer = predictor(row);
      if (answer !== null) console.log(JSON.stringify({ id: row.id, ...answer }));
    } catch (cause) {
      unread += 1;
      console.error(`line ${number} of the rows has no prediction: ${reason(cause)}`);
    }
  }
  return unread === 0 ? DONE : SOME_ROWS_UNREAD;
}

/** Undefined where there is none; says what is wrong with the documents to rank. */
function predictorOf(kind: string | undefined, docs: string | undefined): Predictor | undefined {
  if (kind !== RANKING || docs === undefined) return PREDICTORS.get(kind ?? '');
  try {
    return rankingOver(docs);
  } catch (cause) {
    console.error(`The documents can't be ranked: ${reason(cause)}`);
    return undefined;
  }
}

function whyNot(kind: string | undefined): string {
  const known = `It predicts ${[...PREDICTORS.keys(), RANKING].join(', ')}.`;
  if (kind === RANKING)
    return 'Say over which documents: npm run --silent predict -- ranking --docs FILE < rows.jsonl.';
  if (kind === undefined) return `Say which kind to predict: npm run --silent predict -- KIND < rows.jsonl. ${known}`;
  if (NOT_YET.has(kind)) return `Warraq does not predict ${kind} yet. ${known}`;
  return `There is no kind ${kind} to predict. ${known}`;
}

function reason(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause).replaceAll('\n', ' ');
  return cause instanceof Error ? cause.message : String(cause);
}

const { values, positionals } = parseArgs({ options: { docs: { type: 'string' } }, allowPositionals: true });
process.exitCode = await predict(positionals[0], values.docs);
