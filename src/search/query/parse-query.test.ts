import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termReader } from '../../arabic/index.ts';
import { isNothing, parseQuery } from './parse-query.ts';

const read = termReader();

test.each([
  ['أسعار الخبز في دمشق', [['سعر'], ['خبز'], ['دمشق']], [], 'empty words are passed over'],
  ['في', [['في']], [], 'but not where there is no other'],
  ['"البنك المركزي" أسعار', [['سعر']], [['البنك', 'المركزي']], 'a phrase'],
  ['«كتابُـه» “في دمشق”', [], [['كتابه'], ['في', 'دمشق']], 'quotation marks of every kind'],
  ['الوزير "البنك', [['وزير'], ['بنك']], [], 'a mark without its other half'],
  ['سعر أسعار', [['سعر']], [], 'one word in two forms'],
  ['a AND (b* OR "c") NEAR', [['a'], ['and'], ['b'], ['or'], ['near']], [['c']], 'operators are words'],
  ['، ؟ 😀 ""', [], [], 'nothing at all'],
])('%s', (typed, words, phrases) => {
  expect(parseQuery(typed, read)).toEqual({ words, phrases });
});

test('what is too long is cut, and no text is too bad', () => {
  expect(parseQuery('كلمة '.repeat(3_000), read).words).toHaveLength(1);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => {
      const query = parseQuery(typed, read);
      expect(query.words.length).toBeLessThanOrEqual(16);
      expect(isNothing(query)).toBe(query.words.length + query.phrases.length === 0);
    }),
  );
});
