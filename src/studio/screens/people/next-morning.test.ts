import { expect, test } from 'vitest';
import { nextMorning } from './next-morning.ts';

test.each([
  ['2026-11-24T20:50:00Z', '2026-11-25T06:00', 'ten to midnight'],
  ['2026-11-24T22:30:00Z', '2026-11-25T06:00', 'half past one at night: this very morning'],
  ['2026-11-25T03:00:00Z', '2026-11-26T06:00', 'six sharp: the next one'],
  ['2026-12-31T20:00:00Z', '2027-01-01T06:00', 'over the end of a year'],
])('%s: %s, %s', (now, morning) => expect(nextMorning(new Date(now), 'Asia/Damascus')).toBe(morning));
