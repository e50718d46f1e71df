import { expect, test } from 'vitest';
import { instantOf } from './wall-instant.ts';

const times = [
  ['2026-11-22 16:40', 'Asia/Baghdad', '2026-11-22T13:40:00.000Z', 'three hours ahead'],
  ['2026-11-22', 'Asia/Baghdad', '2026-11-21T21:00:00.000Z', 'a day begins at midnight there'],
  ['2026-07-01T12:00', 'Africa/Cairo', '2026-07-01T09:00:00.000Z', 'summer time in Cairo'],
  ['2026-01-01 12:00', 'Africa/Cairo', '2026-01-01T10:00:00.000Z', 'winter in Cairo'],
  ['2026-04-24 00:30', 'Africa/Cairo', '2026-04-23T22:30:00.000Z', 'an hour the clock skips'],
  ['2026-10-29 23:30', 'Africa/Cairo', '2026-10-29T20:30:00.000Z', 'an hour that comes twice: the first'],
] as const;
for (const [text, zone, instant, why] of times)
  test(`${why}: ${text} in ${zone}`, () => expect(instantOf(text, zone)?.toISOString()).toBe(instant));

for (const text of ['2026-02-30 10:00', 'أمس', '2026-13-01', '22/11/2026', '2026-11-22 25:00'])
  test(`${text} is no time`, () => expect(instantOf(text, 'Asia/Baghdad')).toBeNull());
