import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOfName, plainNumber, wordsOf } from './index.ts';

/** A letter or a digit; Unicode counts the tatweel among letters. */
const LETTER = /(?!\u0640)[\p{L}\p{Nd}]/u;

const slices = (text: string) => wordsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['وصل وفد البنك الدولي-صندوق النقد إلى العاصمة/المطار', 9, 'hyphen and slash'],
  ['#ماء_الحسكة و#لا_للهجرة', 5, 'hashtags by their words'],
  ['بـ27 ألف', 3, 'a number behind a clitic'],
  ['هاتف iPhone17', 3, 'letters and digits of Latin'],
  ['بلغ 12,500 نقطة ثم ٣٫٥', 5, 'separators within numbers'],
  ['في 5.3.2011 الساعة 10:30', 7, 'dates and times are several numbers'],
  ['«نور‑1»، «كِتَابُـه»!', 3, 'quotation marks, vowel signs, tatweel'],
  ['— ـ \u200f ، 😀', 0, 'no words at all'],
  ['𞤀𞤁 𝐀 漢字', 3, 'letters beyond the first plane'],
])('%s: %i words (%s)', (text, count) => {
  expect(wordsOf(text)).toHaveLength(count);
});

test('a word covers its signs and tatweel, and no mark beside it', () => {
  expect(slices('«كِتَابُـهُ»، وَ 3.5%.')).toEqual(['كِتَابُـهُ', 'وَ', '3.5']);
});

test.each([
  ['١٢٬٥٠٠', '12500'],
  ['12,500.75', '12500.75'],
  ['۳٫۵', '3.5'],
  ['3,5', '3.5'],
  ['1,234,567', '1234567'],
])('the number %s is %s', (written, plain) => {
  expect(plainNumber(written)).toBe(plain);
});

test.each([
  ['عبدالرحمن', ['عبد', 'الرحمن']],
  ['وعبدالله', ['وعبد', 'الله']],
  ['ابوالقاسم', ['ابو', 'القاسم']],
  ['ديرالزور', ['دير', 'الزور']],
  ['الوالدين', ['الوالدين']],
  ['بالدين', ['بالدين']],
  ['جماله', ['جماله']],
  ['وابوبكر', ['وابو', 'بكر']],
  ['ابواب', ['ابواب']],
])('%s is %j', (folded, parts) => {
  expect(partsOfName(folded, (name) => name === 'بكر')).toEqual(parts);
});

test('in any text, words stand in order, apart, and hold every letter and digit', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...'ابةئـًٰ٠٩7٬٫.,-_#aÉ \u200f\u0300'), { maxLength: 30 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      let covered = 0;
      for (const { start, end } of wordsOf(written)) {
        expect(start).toBeGreaterThanOrEqual(covered);
        expect(end).toBeGreaterThan(start);
        expect(written.slice(covered, start)).not.toMatch(LETTER);
        covered = end;
      }
      expect(written.slice(covered)).not.toMatch(LETTER);
    }),
    { numRuns: 2000 },
  );
});
