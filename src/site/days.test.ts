import fc from 'fast-check';
import { expect, test } from 'vitest';
import { civilDayOf, nextMidnight } from './days.ts';

const MIDNIGHTS = [
  ['Asia/Damascus', '2026-11-24T09:00:00Z', '2026-11-24T21:00:00Z', 'a day of 24 hours'],
  [
    'Africa/Cairo',
    '2026-04-23T12:00:00Z',
    '2026-04-23T22:00:00Z',
    'the clock goes on at midnight: the day begins at one',
  ],
  ['Asia/Beirut', '2026-10-24T22:00:00Z', '2026-10-25T22:00:00Z', 'the clock went back: a day of 25 hours'],
  ['Asia/Damascus', '2026-11-24T20:59:59.999Z', '2026-11-24T21:00:00Z', 'a millisecond before'],
] as const;

for (const [zone, now, midnight, why] of MIDNIGHTS)
  test(`${why}: ${zone}`, () => {
    expect(nextMidnight(zone, new Date(now)).toISOString()).toBe(new Date(midnight).toISOString());
  });

test('midnight is the first instant of another day', () => {
  const zones = fc.constantFrom('Asia/Beirut', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Gaza');
  fc.assert(
    fc.property(
      zones,
      fc.date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
      (zone, now) => {
        const midnight = nextMidnight(zone, now);
        expect(civilDayOf(zone, midnight)).not.toBe(civilDayOf(zone, now));
        expect(civilDayOf(zone, new Date(midnight.getTime() - 1))).toBe(civilDayOf(zone, now));
      },
    ),
  );
});
