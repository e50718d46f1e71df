import { expect, test } from 'vitest';
import { asPhrase, isPhrase, unquoted } from './phrase.ts';

const TYPED = [
  ['مجلس المدينة', false, 'words'],
  ['"مجلس المدينة"', true, 'a phrase'],
  [' «مجلس المدينة» ', true, 'in the marks of Arabic, with blanks'],
  ['“مجلس المدينة”', true, 'in those of a phone'],
  ['„مجلس المدينة“', true, 'in those of another language'],
  ['"مجلس" "المدينة"', true, 'two phrases'],
  ['أخبار "مجلس المدينة"', false, 'a word and a phrase'],
  ['"مجلس المدينة', false, 'a mark without its other half'],
  ['""', false, 'nothing in marks'],
] as const;

for (const [typed, expected, why] of TYPED)
  test(`${why}: ${typed} is ${expected ? 'a phrase already' : 'no phrase'}`, () => {
    expect(isPhrase(typed)).toBe(expected);
  });

test('whatever was typed becomes one phrase, and words again', () => {
  for (const typed of ['مجلس  المدينة', 'مجلس "المدينة"', '«مجلس» المدينة', '"مجلس المدينة']) {
    expect(asPhrase(typed)).toBe('"مجلس المدينة"');
    expect(isPhrase(asPhrase(typed))).toBe(true);
    expect(unquoted(asPhrase(typed))).toBe('مجلس المدينة');
  }
});
