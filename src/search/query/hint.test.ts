import { expect, test } from 'vitest';
import { fold, termReader } from '../../arabic/index.ts';
import { hintOf } from './hint.ts';
import { parseQuery } from './parse-query.ts';

const read = termReader();
const hinted = (typed: string, text: string) =>
  [...text.matchAll(hintOf(parseQuery(typed, read)) ?? /(?!)/g)].map(({ index }) => index);

test('a word is seen in every spelling, with its clitics and endings', () => {
  expect(hinted('ازمه', 'في الأَزْمـةِ والأزمات')).toEqual([5, 17]);
  expect(hinted('إيران', 'ﺍﻳﺮﺍﻥ وبايران')).toEqual([0, 8]);
  expect(hinted('Été', 'un été')).toEqual([3]);
});

test('no query makes a hint that takes long', () => {
  const word = 'الاستراتيجياتوالمؤسساتيين';
  const many = Array.from({ length: 16 }, (_, n) => String.fromCharCode(0x62c + n) + word.slice(n % 3)).join(' ');
  expect(hintOf(parseQuery(many, read))?.source.length).toBeLessThan(40_000);
  // What folding keeps stands in no class twice, so that a run of it is tried in one way.
  expect(hinted(`ก${'็'.repeat(12)}ข`, `ก${'็'.repeat(40)}`)).toEqual([0]);
});

test('between letters a hint passes over nothing that folding keeps', () => {
  const hint = hintOf(parseQuery('مصر', read)) ?? /(?!)/;
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const text = `م${String.fromCharCode(unit)}صر`;
    if (text.search(hint) === 0) expect(fold(text)).toBe('مصر');
  }
});

test('a phrase is seen by its first word, and signs of regular expressions are signs', () => {
  expect(hinted('"البنك المركزي"', 'قال البنك')).toEqual([4]);
  expect(hinted('C++ [a]', 'C a')).toEqual([0, 2]);
  expect(hintOf(parseQuery('؟', read))).toBeNull();
});
