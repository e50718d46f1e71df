import { expect, test } from 'vitest';
import { isOrigin, originOf } from './origin.ts';

const typed = [
  ['', null, 'nothing'],
  ['  ', null, 'blanks'],
  ['https://almarfa.example', 'https://almarfa.example', 'as it is kept'],
  [' https://almarfa.example/ar/?x=1 ', 'https://almarfa.example', 'copied from a page'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080', 'with a port'],
  ['almarfa.example', 'almarfa.example', 'not yet an address'],
] as const;
for (const [text, kept, why] of typed)
  test(`${JSON.stringify(text)} becomes ${JSON.stringify(kept)}: ${why}`, () => expect(originOf(text)).toBe(kept));

test.each([
  ['https://almarfa.example', true],
  ['https://المرفأ.example', true],
  ['almarfa.example', false],
  ['ftp://almarfa.example', false],
  ['https://', false],
  ['https://a b', false],
])('%s is one: %s', (origin, is) => expect(isOrigin(origin)).toBe(is));
