import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentEncodedLength, slugOf } from './index.ts';

/** Text drawn from where the trouble is: marks, joiners, digits of every set, accents, capitals, broken surrogates. */
const trouble = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'ابةىأإآؤئء ًّٰـ٠٩۵0193٬,،٫.-_%/\'’"«»؟#@+'),
      fc.constantFrom('ا\u0654', 'و\u0654', '\u200f', '\u200c', '\u200d', '\ufeff', '\u00ad', 'ﷺ', 'ﻼ', '﷽', '\ufe0f'),
      fc.constantFrom(
        'é',
        'E\u0301',
        'İ',
        'ı',
        'ß',
        'ẞ',
        'Æ',
        'ﬁ',
        'Ａ',
        'ǆ',
        'Σ',
        'й',
        'ि',
        '日',
        '😀',
        '1️⃣',
        '\ud800',
        '½',
        'ª',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const titles = [
  ['زلزال بقوة ٥٫٨ درجات', 'زلزال-بقوة-5-8-درجات', 'the Arabic decimal sign parts'],
  ['١٬٢٣٤ قتيلًا و12,500 جريح', '1234-قتيلا-و12500-جريح', 'thousands are joined, in both writings'],
  ['أعوام 2024,2025', 'أعوام-2024-2025', 'a comma between other numbers is none of thousands'],
  ['الأُسْـرَة وهٰذا', 'الأسرة-وهذا', 'vowel signs, the small alef and tatweel go'],
  ['ا\u0654حمد والمسو\u0654ول', 'أحمد-والمسؤول', 'hamza typed apart joins its letter'],
  ['ﻣﺴﺆﻭﻟﻮﻥ ﻓﻲ ﻻﺫﻗﻴﺔ', 'مسؤولون-في-لاذقية', 'shapes become letters'],
  ['محمد ﷺ', 'محمد-صلى-الله-عليه-وسلم', 'a phrase in one sign is spelt out'],
  ['می‌خواهم کتاب ۱۴۰۳', 'میخواهم-کتاب-1403', 'Persian letters stay, its digits and joiners do not'],
  ["L'Orient-Le Jour وO’Neill", 'lorient-le-jour-وoneill', 'an apostrophe inside a Latin word goes'],
  ['قال: ‘لا’ ثم rock ’n’ roll', 'قال-لا-ثم-rock-n-roll', 'an apostrophe elsewhere parts words'],
  [
    'Škoda وCAFÉ وStraße وİstanbul وTromsø',
    'skoda-وcafe-وstrasse-وistanbul-وtromso',
    'Latin without accents, in lower case',
  ],
  ['#غزة_الآن @warraq C++ & AT&T', 'غزة-الآن-warraq-c-at-t', 'every other mark is one hyphen'],
  ['1️⃣ أولًا 😀', '1-أولا', 'emoji leave their digit'],
] as const;
test.each(titles)('%s → %s: %s', (title, slug) => {
  expect(slugOf(title, { maxBytes: 300 })).toBe(slug);
});

test('only a first word that is too long is cut, between letters', () => {
  expect(slugOf('الديمقراطية والحرية', { maxBytes: 30 })).toBe('الديم');
  expect(slugOf('من الديمقراطية', { maxBytes: 30 })).toBe('من');
  expect(slugOf('الديمقراطية', { maxBytes: 5 })).toBeNull();
});

test('the number of a second article counts in the limit, so a word more may go', () => {
  const taken = new Set(['مجلس-الأمن', 'مجلس-2']);
  expect(slugOf('مجلس الأمن', { maxBytes: 56, taken: (slug) => taken.has(slug) })).toBe('مجلس-3');
  expect(slugOf('مجلس الأمن', { maxBytes: 57, taken: (slug) => taken.has(slug) })).toBe('مجلس-الأمن-2');
});

test('a title of megabytes without a space has a slug like any other', () => {
  expect(slugOf('ا'.repeat(9_000_000), { maxBytes: 12 })).toBe('اا');
});

test('a caller for whom every slug is taken is told so and does not hang', () => {
  expect(() => slugOf('خبر', { maxBytes: 300, taken: () => true })).toThrow(RangeError);
});

test('whatever the title, a slug is clean, within its limit, and its own slug', () => {
  fc.assert(
    fc.property(trouble, fc.integer({ min: 1, max: 120 }), (title, maxBytes) => {
      const slug = slugOf(title, { maxBytes });
      if (slug === null) return;
      expect(slug).toMatch(/^[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*$/u);
      expect(slug).toBe(slug.normalize('NFC'));
      expect(slug).not.toMatch(/[A-Z\u0640\u064B-\u065F\u0660-\u0669\u06F0-\u06F9]|[\u0300-\u036F]/);
      expect(percentEncodedLength(slug)).toBe(encodeURIComponent(slug).length);
      expect(percentEncodedLength(slug)).toBeLessThanOrEqual(maxBytes);
      expect(slugOf(slug, { maxBytes })).toBe(slug);
    }),
  );
});

test('a slug that was handed out is never handed out again', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('خبر', 'خبر عاجل', 'خَبَر', 'خبر 2'), { maxLength: 12 }), (titlesInARow) => {
      const taken = new Set<string>();
      for (const title of titlesInARow) {
        const slug = slugOf(title, { maxBytes: 40, taken: (one) => taken.has(one) });
        expect(taken.has(slug ?? '')).toBe(false);
        taken.add(slug ?? '');
      }
    }),
  );
});
