import { expect, test } from 'vitest';
import { listedIn } from './s3-client.ts';

const WHEN = '<LastModified>2026-11-30T10:00:00.000Z</LastModified>';
const OWNER = '<Owner><ID>1</ID><DisplayName>almarfa</DisplayName></Owner>';

/** An answer as storages write it, of two objects. */
const list = (objects: readonly string[]): string =>
  `<?xml version="1.0"?>\n<ListBucketResult><Name>b</Name><Prefix>a</Prefix><KeyCount>${objects.length}</KeyCount>
${objects.map((told) => `<Contents>\n${told}\n</Contents>`).join('\n')}</ListBucketResult>`;

const TWO = [
  { key: 'a.webp', sizeBytes: 10 },
  { key: 'a-320.avif', sizeBytes: 7 },
];
const key = (name: string) => `<Key>${name}</Key>`;
const size = (bytes: number) => `<Size>${bytes}</Size>`;

const answers = [
  ['key before size', ({ key: name, sizeBytes }) => `${key(name)}${WHEN}${size(sizeBytes)}${OWNER}`],
  ['size before key', ({ key: name, sizeBytes }) => `${OWNER}${size(sizeBytes)}\n${WHEN}${key(name)}`],
] satisfies readonly (readonly [string, (object: (typeof TWO)[number]) => string])[];

test.each(answers)('objects are told apart in a list, %s', (_order, told) => {
  expect(listedIn(list(TWO.map(told)))).toEqual(TWO);
});

test('no object gets the size of the next one', () => {
  expect(listedIn(list([key('a.webp'), `${key('b.webp')}${size(9)}`]))).toEqual([
    { key: 'a.webp', sizeBytes: 0 },
    { key: 'b.webp', sizeBytes: 9 },
  ]);
});

test('a list without objects has none', () => expect(listedIn(list([]))).toEqual([]));
