import { expect, test } from 'vitest';
import { isolated } from './isolated.ts';

test('what a name brings along turns nothing round outside of it', () => {
  expect(isolated('سلمى\u2069 (مدير)\u202e')).toBe('\u2068سلمى (مدير)\u2069');
});
