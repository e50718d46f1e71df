import { expect, test } from 'vitest';
import { dirOf } from './dir-of.ts';

test.each([
  ['محليّات', 'rtl'],
  ['Beirut', 'ltr'],
  ['«بيروت» Beirut', 'rtl'],
  ['123', undefined],
  ['', undefined],
])('%j goes %s', (text, dir) => expect(dirOf(text)).toBe(dir));
