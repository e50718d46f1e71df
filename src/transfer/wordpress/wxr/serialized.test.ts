import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSerialized, type Serialized } from './serialized.ts';

const table = [
  ['a:1:{s:4:"file";s:11:"2019/03.jpg";}', { file: '2019/03.jpg' }, 'a record'],
  ['a:2:{i:0;s:1:"a";i:1;i:-5;}', ['a', -5], 'a list'],
  ['a:2:{i:1;b:1;i:7;d:0.5;}', { 1: true, 7: 0.5 }, 'numbers that are no list'],
  ['a:0:{}', [], 'nothing'],
  ['s:6:"خبر";', 'خبر', 'lengths are in bytes'],
  ['O:8:"stdClass":1:{s:3:"url";N;}', { url: null }, 'an object is what it holds'],
  ['a:1:{s:9:"__proto__";a:1:{s:1:"x";i:1;}}', JSON.parse('{"__proto__":{"x":1}}'), 'a name like another'],
  ['s:5:"a"b;";', null, 'a length that is too long'],
  ['a:1:{s:7:"caption";s:3:""x";}', null, 'a byte that was lost'],
  ['a:1:{s:4:"file";s:11:"2019/03.jp', null, 'cut off'],
  ['a:1:{s:4:"file";s:15:"2019/03.jpg";}', null, 'lengths that a replacement made wrong'],
  ['a:99999999:{}', null, 'a lie'],
  ['i:5;i:6;', null, 'more than one'],
  ['خبر', null, 'a text'],
  ['', null, 'nothing at all'],
  ['a:1:{a:0:{}i:1;}', null, 'a key that is none'],
  ['C:3:"Foo":2:{{}}', null, 'a class that reads itself'],
  ['r:1;', null, 'a reference'],
] as const;
test.each(table)('%s is %j (%s)', (text, value) => {
  expect(readSerialized(text)).toEqual(value);
});

test('nesting is bounded', () => {
  expect(readSerialized(`${'a:1:{i:0;'.repeat(100_000)}N;${'}'.repeat(100_000)}`)).toBeNull();
});

/** As PHP writes it. */
function serialized(value: Serialized): string {
  if (value === null) return 'N;';
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`;
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`;
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`;
  const pairs = Object.entries(value);
  const keys = pairs.map(([key]) => (Array.isArray(value) ? `i:${key};` : serialized(key)));
  return `a:${pairs.length}:{${pairs.map(([, one], at) => `${keys[at]}${serialized(one)}`).join('')}}`;
}

const { value: values } = fc.letrec<{ value: Serialized }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { minKeys: 1, maxKeys: 4 }),
  ),
}));

test('what PHP writes is read as it was', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(readSerialized(serialized(value))).toEqual(value);
    }),
  );
});

test('what is damaged is never an error', () => {
  fc.assert(
    fc.property(values, fc.nat(), fc.string({ maxLength: 3 }), (value, at, put) => {
      const text = serialized(value);
      const place = at % (text.length + 1);
      readSerialized(text.slice(0, place) + put + text.slice(place + 1));
      expect(readSerialized(text.slice(0, place % text.length))).toBeNull();
    }),
    { numRuns: 2000 },
  );
});
