import { expect, test } from 'vitest';
import { studio } from '../../../messages/ar/studio.ts';
import { keptMoment } from './kept-moment.ts';

const SITE = {
  zone: 'Asia/Damascus',
  dates: { months: 'shami', digits: 'latn', hijri: 'off', hijriOffsetDays: 0 },
} as const;

test.each([
  ['2027-01-01', '1 كانون الثاني 2027'],
  ['2026-11-24 02:00', '24 تشرين الثاني 2026، 02:00'],
  ['غدًا', 'غدًا'],
  ['', ''],
])('%j is %j', (kept, said) => {
  expect(keptMoment(kept, studio('latn').moments, SITE)).toBe(said);
});
