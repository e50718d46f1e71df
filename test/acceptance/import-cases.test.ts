import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sharedData } from '../shared-data.ts';
import type { Case, CaseKind } from './import-cases/case-kind.ts';
import { CASES_OF_FILES } from './import-cases/of-files.ts';
import { CASES_OF_GOING_ON } from './import-cases/of-going-on.ts';
import { CASES_OF_MEDIA } from './import-cases/of-media.ts';
import { CASES_OF_TEXTS } from './import-cases/of-texts.ts';

/*
 * Imports that failed in other programs, each done here as a whole and held to what is right. Cases of what is no import
 * (feeds that are read, the studio, search) are told by their area, and are held where that part is.
 */

const KINDS: readonly CaseKind[] = [...CASES_OF_FILES, ...CASES_OF_GOING_ON, ...CASES_OF_MEDIA, ...CASES_OF_TEXTS];
const isOfImport = ({ area }: Case): boolean => area.split('/').includes('import');

const file = sharedData('cases.jsonl');
const cases = (file === null ? [] : readFileSync(file, 'utf8').split('\n'))
  .filter((line) => line !== '')
  .map((line): Case => JSON.parse(line))
  .filter(isOfImport);

/** What is done for a case, by its words. */
function holdsOf(one: Case): () => Promise<void> {
  const known = KINDS.flatMap(({ input, outcome, holds }) => {
    const [given, wanted] = [input.exec(one.input), outcome.exec(one.outcome)];
    return given === null || wanted === null ? [] : [() => holds([...given.slice(1), ...wanted.slice(1)], one)];
  });
  const [only] = known;
  if (only === undefined || known.length > 1)
    throw new Error(`${known.length} kinds know the case ${one.id}: ${one.outcome}`);
  return only;
}

test.skipIf(file === null)('there are cases of imports', () => {
  expect(cases.length).toBeGreaterThan(15);
});

test('a case that no kind knows is not taken for met', () => {
  const strange = { id: 'case-x', area: 'import/xml', symptom: '', input: 'an export on paper', outcome: 'imported' };
  expect(() => holdsOf(strange)).toThrow('0 kinds know the case case-x');
});

describe('each is met', () => {
  for (const one of cases) test(`${one.id}: ${one.symptom}`, () => holdsOf(one)());
});
