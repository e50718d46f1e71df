import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressKey, isWrittenCanonically } from './address-key.ts';

const SAME = [
  ['/%D8%B9%D8%A7%D9%84%D9%85/', 'as we write it'],
  ['/%d8%b9%d8%a7%d9%84%d9%85/', 'small letters, as WordPress writes'],
  ['/%d8%B9%D8%a7%d9%84%D9%85', 'mixed, without the last slash'],
  ['/عالم/', 'raw UTF-8'],
  ['/عالم/?utm_source=x', 'with a query'],
  ['//%25D8%25B9%25D8%25A7%25D9%2584%25D9%2585/', 'encoded twice'],
] as const;
for (const [raw, why] of SAME)
  test(`${why}: ${raw} has the key /عالم/`, () => {
    expect(addressKey(raw)).toBe('/عالم/');
  });

test('a path that was cut within a letter is kept by its bytes, whatever their case', () => {
  expect(addressKey('/%d8%b9%d8%a7%d9')).toBe('/%D8%B9%D8%A7%D9/');
  expect(addressKey('/%D8%B9%d8%a7%D9/')).toBe('/%D8%B9%D8%A7%D9/');
  expect(addressKey('/%d8%a')).toBe('/%D8%a/');
});

test('a percent sign that begins no escape is one that was written, encoded or not', () => {
  for (const raw of ['/خصم-50%/', '/%D8%AE%D8%B5%D9%85-50%/', '/%d8%ae%d8%b5%d9%85-50%25', '/خصم-50%25/'])
    expect(addressKey(raw)).toBe('/خصم-50%/');
});

/** Letters of the blocks Arabic, Arabic Supplement and Extended-A, and what else stands in an Arabic slug. */
const LETTERS = [
  ...Array.from({ length: 0x900 - 0x600 }, (_, at) => String.fromCodePoint(0x600 + at)),
  ...'aZ09-_.~+@',
].filter((letter) => /[\p{L}\p{N}\-_.~+@]/u.test(letter));
const slugs = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 })
  .map((all) => `x${all.join('')}`.normalize('NFC'));

test('whatever letters a slug has, every way to write it has its key (case-d24, case-d26, case-d29)', () =>
  fc.assert(
    fc.property(fc.array(slugs, { minLength: 1, maxLength: 3 }), (steps) => {
      const key = `/${steps.join('/')}/`;
      const written = `/${steps.map(encodeURIComponent).join('/')}/`;
      const small = written.replace(/%../g, (byte) => byte.toLowerCase());
      const ways = [key, written, small, key.normalize('NFD'), written.slice(0, -1), `${small}?utm_source=x`];
      for (const way of [...ways, ...ways.map((one) => `https://paper.example${one}`)])
        expect(addressKey(way)).toBe(key);
    }),
  ));

test('whatever bytes a path has, it has a key, and that key is its own (case-d24)', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
      const key = addressKey(`/${[...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')}/`);
      expect(key).toMatch(/^\/(?:.*\/)?$/s);
      if (!key.includes('%')) expect(addressKey(key.split('/').map(encodeURIComponent).join('/'))).toBe(key);
    }),
  ));

test('only the form that we write is the canonical one; every other is led to it', () => {
  const canonical = SAME.filter(([raw]) => isWrittenCanonically(raw, '/عالم/'));
  expect(canonical.map(([raw]) => raw)).toEqual(['/%D8%B9%D8%A7%D9%84%D9%85/']);
});
