import { expect, test } from 'vitest';
import type { MeasuredOf } from '../health/contract.ts';
import { health } from './en/health.ts';

const DISK = {
  ...{ freeBytes: 1, totalBytes: 2, indexBytes: 3, placeProblem: null },
  place: { kind: 'folder', name: '/srv/paper/media' },
} as const satisfies Omit<MeasuredOf<'disk'>, 'pictureBytes'>;

test.each([
  [{ own: 9_000, made: 4_000, uncounted: 0 }, '4 kB'],
  [{ own: 9_000, made: 4_000, uncounted: 1 }, '4 kB or more'],
  [{ own: 9_000, made: 0, uncounted: 0 }, 'not made yet'],
  [{ own: 9_000, made: 0, uncounted: 2 }, 'not counted'],
  [{ own: 0, made: 0, uncounted: 0 }, '0 B'],
])('of pictures that take %j the widths are told as "%s"', (pictureBytes, told) => {
  const facts = health.parts.disk.facts({ ...DISK, pictureBytes }, { at: (instant) => instant, digits: 'latn' });
  expect(new Map(facts).get('Their widths')).toBe(told);
});
