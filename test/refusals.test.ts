import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const CODE = /new Refusal\(\s*'\w+',\s*'([\w.]+)'/g;
const ROW = /^\| `([\w.]+)` \|/gm;

const codesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, code]) => code).toSorted();

test('every refusal in the code stands in docs/refusals.md, and nothing else does', () => {
  const code = globSync('src/**/refusals.ts').flatMap((file) => codesIn(readFileSync(file, 'utf8'), CODE));
  expect(codesIn(readFileSync('docs/refusals.md', 'utf8'), ROW)).toEqual([...new Set(code)].toSorted());
});
