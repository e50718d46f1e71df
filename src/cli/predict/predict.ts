import { createInterface } from 'node:readline';
import { z } from 'zod';
import { cleanup } from './cleanup.ts';
import { dates } from './dates.ts';
import { moderation } from './moderation.ts';
import { plurals } from './plurals.ts';
import { type Predictor, Row } from './predictor.ts';
import { slugs } from './slugs.ts';
import { typography } from './typography.ts';

const PREDICTORS = new Map<string, Predictor>(
  Object.entries({ slugs, dates, plurals, typography, cleanup, moderation }),
);

/** Kinds of the measuring sets that the product has no code for yet. */
const NOT_YET = new Set([
  'search-pairs',
  'ranking',
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
async function predict(kind: string | undefined): Promise<number> {
  const predictor = PREDICTORS.get(kind ?? '');
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

function whyNot(kind: string | undefined): string {
  const known = `It predicts ${[...PREDICTORS.keys()].join(', ')}.`;
  if (kind === undefined) return `Say which kind to predict: npm run --silent predict -- KIND < rows.jsonl. ${known}`;
  if (NOT_YET.has(kind)) return `Warraq does not predict ${kind} yet. ${known}`;
  return `There is no kind ${kind} to predict. ${known}`;
}

function reason(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause).replaceAll('\n', ' ');
  return cause instanceof Error ? cause.message : String(cause);
}

process.exitCode = await predict(process.argv[2]);
