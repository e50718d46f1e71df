import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accusativeOf, counted, countNoun, dualOf, NOUNS, type Noun, pluralMessage } from './index.ts';

const latn = { digits: 'latn' } as const;

test('the six forms of a noun', () => {
  const said = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111, 1000, 1234].map((n) => countNoun(n, counted('خطأ'), latn));
  expect(said).toEqual([
    'لا أخطاء',
    'خطأ واحد',
    'خطآن',
    '3 أخطاء',
    '10 أخطاء',
    '11 خطأً',
    '99 خطأً',
    '100 خطأ',
    '102 خطأ',
    '103 أخطاء',
    '111 خطأً',
    '1,000 خطأ',
    '1,234 خطأً',
  ]);
});

const forms = [
  ['مستشفى', 'مستشفيان', 'مستشفيين', 'مستشفى'],
  ['لقاء', 'لقاءان', 'لقاءين', 'لقاءً'],
  ['نتيجة', 'نتيجتان', 'نتيجتين', 'نتيجة'],
  ['قارئ', 'قارئان', 'قارئين', 'قارئًا'],
  ['شيء', 'شيئان', 'شيئين', 'شيئًا'],
  ['جزء', 'جزءان', 'جزءين', 'جزءًا'],
  ['مبدأ', 'مبدآن', 'مبدأين', 'مبدأً'],
  ['عضو', 'عضوان', 'عضوين', 'عضوًا'],
] as const;
test.each(forms)('%s: %s, %s, %s', (singular, nominative, genitive, accusative) => {
  const noun: Noun = { gender: 'm', singular, plural: '' };
  expect([dualOf(noun, 'nom'), dualOf(noun, 'gen'), accusativeOf(noun)]).toEqual([nominative, genitive, accusative]);
});

test('a noun whose forms follow no rule brings them along', () => {
  const judge: Noun = {
    gender: 'm',
    singular: 'قاضٍ',
    plural: 'قضاة',
    dual: { nom: 'قاضيان', gen: 'قاضيين' },
    accusative: 'قاضيًا',
  };
  expect(countNoun(2, judge, latn)).toBe('قاضيان');
  expect(countNoun(12, judge, { digits: 'arab' })).toBe('١٢ قاضيًا');
});

test('the plural after لا and the one after a number may differ', () => {
  expect(countNoun(0, counted('ثانية'), latn)).toBe('لا ثواني');
  expect(countNoun(3, counted('ثانية'), latn)).toBe('3 ثوانٍ');
});

test('a noun that stands in no table is refused with its name', () => {
  expect(() => counted('قلم')).toThrow('قلم');
});

test('no digit with none, one and two; the whole number with all others', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...NOUNS.values()), (n, noun) => {
      const said = countNoun(n, noun, latn);
      expect(said.match(/[\d,]+/)?.[0].replaceAll(',', '')).toBe(n > 2 ? String(n) : undefined);
    }),
  );
});

const COMMENTS =
  '{n, plural, =7{سبعة بالضبط} zero {لا تعليقات} one {تعليق} two {تعليقان} few {# تعليقات} many {# تعليقًا} other {# تعليق}}';
const messages = [
  [COMMENTS, 0, 'لا تعليقات'],
  [COMMENTS, 7, 'سبعة بالضبط'],
  [COMMENTS, 8, '8 تعليقات'],
  [COMMENTS, 1500, '1,500 تعليق'],
  ['قرأها {n} قارئًا', 26, 'قرأها 26 قارئًا'],
  ['{n,plural,offset:1 =1{أنت} one{أنت وآخر} other{أنت و# آخرون}}', 2, 'أنت وآخر'],
  ['{n,plural,offset:1 =1{أنت} one{أنت وآخر} other{أنت و# آخرون}}', 101, 'أنت و100 آخرون'],
  ['{n, plural, other {[{n, plural, few {# قليلة} other {#}}]}}', 5, '[5 قليلة]'],
  ["قال ''نعم'' و'{n}' و# {n, plural, other{'#'#}}", 3, "قال 'نعم' و{n} و# #3"],
] as const;
test.each(messages)('%s with %i is %s', (message, n, expected) => {
  expect(pluralMessage(message, n, 'latn')).toBe(expected);
});

const faults = [
  '{n, plural, few {#}}',
  '{n, plural, other {#}',
  '{n, plural, other {#',
  '{n, select, other {#}}',
  'أ } ب',
  '{}',
];
test.each(faults)('a message with a fault says where: %s', (message) => {
  expect(() => pluralMessage(message, 3, 'latn')).toThrow(SyntaxError);
});
