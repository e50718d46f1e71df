import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsIn } from './words-in.ts';

test.each([
  ['قال: «نعم» — في 2026 ، و24%.', 5],
  ['', 0],
  [' \n\u00a0\u3000 ', 0],
  ['مُحَمَّدٌ\u00a0وسلمى', 2],
  ['… – «» ٪ 😀', 0],
  ['𞤀 \ud800 x\ud800', 2],
])('%j has %i words', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});

test('a word is what stands between blanks and holds a letter or a digit', () => {
  const unit = fc.oneof(
    fc.constantFrom(...'أبA7٣ \n\t.،–…\u00a0\u064b\u200f\u3000\ufeff'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const words = text.split(/\s+/).filter((word) => /[\p{Letter}\p{Number}]/u.test(word));
      expect(wordsIn(text)).toBe(words.length);
    }),
    { numRuns: 2_000 },
  );
});
