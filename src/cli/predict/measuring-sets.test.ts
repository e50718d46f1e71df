import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sharedData } from '../../../test/shared-data.ts';
import { applyFixes } from '../../arabic/index.ts';
import { cleanup } from './cleanup.ts';
import { dates } from './dates.ts';
import { moderation } from './moderation.ts';
import { plurals } from './plurals.ts';
import type { Predictor } from './predictor.ts';
import { searchPairs } from './search-pairs.ts';
import { slugs } from './slugs.ts';
import { typography } from './typography.ts';

const GoldRow = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.unknown(),
  expected: z.unknown(),
  accept: z.array(z.unknown()).default([]),
  required: z.boolean(),
});
type GoldRow = z.infer<typeof GoldRow>;

/**
 * Expected with the clocks that Morocco had before tz 2026c (of 2026-07-08), which moved it to UTC for good on
 * 2026-09-20. The product follows the zone data of its Node.
 */
const OVERTAKEN = new Set(['dt-d-014']);

const Match = z.object({ match: z.boolean() });
const Slug = z.object({ slug: z.string().nullable() });
const Isolates = z.object({ isolates: z.array(z.object({ start: z.number(), end: z.number() })) });
const Styled = z.object({ text: z.string() });
const Edits = z.array(z.object({ start: z.number(), end: z.number(), fix: z.string() }));
const Typography = z.union([Isolates, z.object({ findings: Edits, fixed: z.string() })]);

/** Exact spans, and none in an innocent comment. */
const Hits = z.object({ hits: z.array(z.object({ entry: z.string(), start: z.number(), end: z.number() })) });

/** Both places of the tanween count as one, as in the scorers. */
const plain = (text: unknown) => (typeof text === 'string' ? text.replaceAll('\u0627\u064B', '\u064B\u0627') : text);

const output = (answer: Record<string, unknown>) => plain(answer.output);
const rightOutputs = ({ expected, accept }: GoldRow) => [expected, ...accept].map(plain);

/** Runs are compared by their places; findings by what their fixes give, and whether there are any. */
function typographyOf(answer: Record<string, unknown>, row: GoldRow): unknown {
  if (answer.isolates !== undefined) return answer.isolates;
  const findings = Edits.parse(answer.findings);
  return { fixed: applyFixes(Styled.parse(row.input).text, findings), isClean: findings.length === 0 };
}

const rightTypography = (expected: z.infer<typeof Typography>): unknown =>
  'isolates' in expected ? expected.isolates : { fixed: expected.fixed, isClean: expected.findings.length === 0 };

/** Each set: who answers, what of the answer is compared, and the right ones. */
const sets: readonly (readonly [
  string,
  Predictor,
  (answer: Record<string, unknown>, row: GoldRow) => unknown,
  (row: GoldRow) => unknown[],
])[] = [
  ['search-pairs', searchPairs, ({ match }) => match, ({ expected }) => [Match.parse(expected).match]],
  ['slugs', slugs, ({ slug }) => slug, ({ expected }) => [Slug.parse(expected).slug]],
  ['dates', dates, output, rightOutputs],
  ['plurals', plurals, output, rightOutputs],
  ['cleanup', cleanup, output, rightOutputs],
  ['typography', typography, typographyOf, ({ expected }) => [rightTypography(Typography.parse(expected))]],
  ['moderation', moderation, ({ hits }) => hits, ({ expected }) => [Hits.parse(expected).hits]],
];

for (const [name, predictor, answerOf, rightOnes] of sets) {
  const path = sharedData(`arabic/${name}.jsonl`);
  test.skipIf(path === null)(`every required row of ${name} is answered rightly`, () => {
    const lines = readFileSync(path ?? '', 'utf8')
      .trim()
      .split('\n');
    const rows = lines.map((line) => GoldRow.parse(JSON.parse(line))).filter(({ required }) => required);
    const asked = rows.filter(({ id }) => !OVERTAKEN.has(id));
    const wrong = asked.flatMap((row) => {
      const answer = answerOf(predictor(row) ?? {}, row);
      return rightOnes(row).some((right) => JSON.stringify(right) === JSON.stringify(answer)) ? [] : [{ row, answer }];
    });
    expect(asked.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
}
