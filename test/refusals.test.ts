import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const REFUSAL = /new Refusal\(\s*'(?<kind>\w+)',\s*'(?<code>[\w.]+)'/g;
const ROW = /^\| `(?<code>[\w.]+)` \| (?<kind>\w+) \|/gm;

const refusalsIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(({ groups }) => `${groups?.code} ${groups?.kind}`).toSorted();

test('every refusal in the code stands in docs/refusals.md with its kind, and nothing else does', () => {
  const code = globSync('src/**/refusals.ts').flatMap((file) => refusalsIn(readFileSync(file, 'utf8'), REFUSAL));
  expect(refusalsIn(readFileSync('docs/refusals.md', 'utf8'), ROW)).toEqual([...new Set(code)].toSorted());
});
