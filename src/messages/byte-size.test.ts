import { expect, test } from 'vitest';
import { byteSize } from './byte-size.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1 kB'],
  [9_949_999, '9.9 MB'],
  [61_400_000_000, '61 GB'],
  [2_500_000_000_000, '2,500 GB'],
])('%d bytes are %s', (bytes, said) => {
  expect(byteSize(bytes, UNITS, 'latn')).toBe(said);
});
