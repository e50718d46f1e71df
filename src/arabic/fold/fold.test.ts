import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithOffsets } from './index.ts';

/** Text drawn from where the trouble is. */
const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ابةىيأإآٱؤئءوهـ ًّٰٕٓٔ٠٩۵7,٫.کیۀگ﴾۟ۥ#_"'),
      fc.constantFrom('ا\u0654', 'ـ\u0654', 'و\u064e\u0654', '\u200f', '\u200c', 'ﷺ', 'ﻼ', 'ﺋ', '\ufe0f', 'E\u0301'),
      fc.constantFrom(
        'İ',
        'ß',
        'ẞ',
        'Σ',
        'ς',
        'й',
        'ﬁ',
        '½',
        'ᴬ',
        '한',
        'कि',
        '😀',
        '\ud800',
        '\udc00',
        '𞤀',
        '𝐀',
        '\u0000',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test.each([
  ['الأُسْـرَة', 'الاسره', 'vowel signs, tatweel, hamza, ta marbuta'],
  ['مَسْئُول مسؤول', 'مسئول مسئول', 'both seats of the hamza'],
  ['ا\u0654ب ا\u0653ن و\u064e\u0654 ى\u0654', 'اب ان ئ ئ', 'hamza and madda typed apart'],
  ['﴿وَٱعْتَصِمُواْ جَمِيعًۭا تَفَرَّقُوا۟﴾', '﴿واعتصموا جميعا تفرقوا﴾', 'Quranic marks'],
  ['القرءان القرآن', 'القران القران', 'hamza on the line before an alef'],
  ['لقاءات إجراءات جزءاً', 'لقاءات اجراءات جزءا', 'but neither before the plural nor at the end'],
  ['سَيِّـَٔات', 'سيئات', 'a hamza on a tatweel'],
  ['اﻟﺴﻼم ﷺ', 'السلام صلي الله عليه وسلم', 'presentation forms'],
  ['کتاب العربیہ گاز پاریس', 'كتاب العربيه غاز باريس', 'Persian letters'],
  ['٢٠١١ ۲۰۱۱ 2011', '2011 2011 2011', 'three sets of digits'],
  ['با\u200cنياس \u200fبانياس\u200e', 'بانياس بانياس', 'what has no shape'],
  ['Café ÉCOLE Straße Ἀθῆναι Йод', 'cafe ecole strasse αθηναι иод', 'case and accents'],
  ['ﬁ ½ Ａ', 'fi 1⁄2 a', 'other shapes of letters'],
])('%s → %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe('any text', () => {
  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(trouble, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('with and without offsets the folded text is the same', () => {
    fc.assert(fc.property(trouble, (text) => foldWithOffsets(text).text === fold(text)));
  });

  test('the stretches of the original stand in order and fold to what they were made into', () => {
    fc.assert(
      fc.property(trouble, (text) => {
        const { text: folded, originalSpan } = foldWithOffsets(text);
        let before = 0;
        for (let at = 0; at < folded.length; at += 1) {
          const { start, end } = originalSpan(at, at + 1);
          expect(start).toBeGreaterThanOrEqual(Math.min(before, text.length));
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(fold(text.slice(start, end))).toContain(folded.charAt(at));
          before = start;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

test('a span of folded letters covers the signs and the tatweel within, and no more', () => {
  const written = 'خبر عـــاجِلٌ\u200f الآن';
  const { text, originalSpan } = foldWithOffsets(written);
  const at = text.indexOf('عاجل');
  const { start, end } = originalSpan(at, at + 4);
  expect(written.slice(start, end)).toBe('عـــاجِلٌ');
});
