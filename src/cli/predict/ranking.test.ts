import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../../../test/shared-data.ts';
import { rankingOver } from './ranking.ts';

const QueryRow = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.unknown(),
  expected: z.object({ relevance: z.record(z.string(), z.number()) }),
});

/** How near a ranking comes to the best one there is, over its first ten places (Järvelin, Kekäläinen 2002). */
function gainOf(ranked: readonly string[], relevance: Readonly<Record<string, number>>): number {
  const sum = (grades: readonly number[]) =>
    grades.slice(0, 10).reduce((all, grade, place) => all + (2 ** grade - 1) / Math.log2(place + 2), 0);
  const best = Object.values(relevance).sort((one, other) => other - one);
  return sum(ranked.map((id) => relevance[id] ?? 0)) / sum(best);
}

test.each([
  ['ranking', 0.94],
  ['public', 0.86],
])('the right documents of the set %s come first: nDCG@10 of %d at least', (name, least) => {
  const docs = sharedData(`arabic/${name}-docs.jsonl`);
  const queries = sharedData(`arabic/${name}-queries.jsonl`);
  if (docs === null || queries === null) return;
  const rank = rankingOver(docs);
  const gains = readFileSync(queries, 'utf8')
    .trim()
    .split('\n')
    .map((line) => QueryRow.parse(JSON.parse(line)))
    .map((row) => gainOf(z.array(z.string()).parse(rank(row)?.ranked), row.expected.relevance));
  expect(gains.reduce((all, gain) => all + gain, 0) / gains.length).toBeGreaterThanOrEqual(least);
});
