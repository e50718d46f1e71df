import { expect, test } from 'vitest';
import { matching } from './match.ts';

const ENTRIES = [
  { id: 'people', label: 'الناس والحقوق', also: 'People and rights' },
  { id: 'rana', label: 'رنا الأسعد', also: 'rana@almarfa.example' },
  { id: 'account', label: 'حسابي', also: 'My account' },
  { id: 'dark', label: 'المظهر: داكن' },
];

const cases = [
  ['الناس', 'people', 'as it is written'],
  ['ناس', 'people', 'without its article'],
  ['حقوق', 'people', 'without the and before it'],
  ['الأسعد', 'rana', 'a family name'],
  ['الاسعد', 'rana', 'hamza left out'],
  ['رَنا', 'rana', 'with a vowel sign'],
  ['rana@', 'rana', 'an address'],
  ['PEOPLE', 'people', 'its name in the other language'],
  ['داكن مظهر', 'dark', 'words in another order'],
] as const;

for (const [typed, id, why] of cases)
  test(`${why}: «${typed}»`, () => expect(matching(ENTRIES, typed).map((entry) => entry.id)).toEqual([id]));

test('nothing typed finds all, in their order', () => expect(matching(ENTRIES, ' ')).toEqual(ENTRIES));

test('what is in none is not found', () => expect(matching(ENTRIES, 'حساب مغلق')).toEqual([]));

test('what begins so comes first', () => {
  const entries = [
    { id: 'second', label: 'دعوة رنا' },
    { id: 'first', label: 'رنا منصور' },
  ];
  expect(matching(entries, 'رن').map(({ id }) => id)).toEqual(['first', 'second']);
});
