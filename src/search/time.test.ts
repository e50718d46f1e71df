import { expect, test } from 'vitest';
import { beginningOfDay, yearIn } from './time.ts';

test.each([
  ['Asia/Damascus', '2026-03-01', 0, '2026-02-28T21:00:00.000Z'],
  ['Asia/Damascus', '2026-02-28', 1, '2026-02-28T21:00:00.000Z'],
  ['Africa/Cairo', '2026-04-24', 0, '2026-04-23T22:00:00.000Z'],
  ['Pacific/Auckland', '2026-01-01', 0, '2025-12-31T11:00:00.000Z'],
  ['UTC', '2024-02-28', 1, '2024-02-29T00:00:00.000Z'],
])('in %s the day %s, %i days on, begins at', (zone, day, later, instant) => {
  expect(beginningOfDay(zone, day, later).toISOString()).toBe(instant);
});

test('the year is that of the zone', () => {
  expect(yearIn('Asia/Damascus', new Date('2025-12-31T22:00:00Z'))).toBe('2026');
});
