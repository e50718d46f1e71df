import { expect, test } from 'vitest';
import { judged, severityOf, unmeasured, worstOf } from './judge.ts';

const NOW = new Date('2026-11-30T06:00:00Z');
const GB = 1_000_000_000;
const database = { answersInMs: 0.4, sizeBytes: 9 * GB, connections: 9, mostConnections: 40, version: '18.1' };
const disk = {
  freeBytes: 40 * GB,
  totalBytes: 120 * GB,
  indexBytes: 0,
  pictureBytes: null,
  place: { kind: 'folder', name: '/var/lib/warraq/media' },
  placeProblem: null,
} as const;
const schedule = { waiting: 3, nextAt: null, late: 0, latestAt: null, alarms: 0 };
const search = { indexed: 100, live: 110, followedAt: '2026-11-30T05:00:00Z', unreadSince: null };
const pictures = { waiting: 0, oldestAt: null, failed: 0, made: 2 };
const pages = { hits: 9_000, rendered: 100, evicted: 90, pages: 10, bytes: 10, mostBytes: 10 };

test.each([
  [judged('database', database, NOW), 'well', null],
  [judged('database', { ...database, answersInMs: 300 }, NOW), 'warn', 'slow'],
  [judged('database', { ...database, connections: 36 }, NOW), 'warn', 'connections'],
  [judged('disk', disk, NOW), 'well', null],
  // A tenth of a large disk is plenty, and so is most of a small one.
  [judged('disk', { ...disk, freeBytes: 90 * GB, totalBytes: 1_000 * GB }, NOW), 'well', null],
  [judged('disk', { ...disk, freeBytes: 4 * GB, totalBytes: 10 * GB }, NOW), 'well', null],
  [judged('disk', { ...disk, freeBytes: 4 * GB }, NOW), 'warn', 'low'],
  [judged('disk', { ...disk, freeBytes: GB / 4 }, NOW), 'bad', 'full'],
  [judged('disk', { ...disk, placeProblem: 'away' }, NOW), 'bad', 'placeAway'],
  [judged('disk', { ...disk, placeProblem: 'refuses' }, NOW), 'bad', 'placeRefuses'],
  // What stops the texts comes before what stops the pictures.
  [judged('disk', { ...disk, placeProblem: 'full', freeBytes: GB / 4 }, NOW), 'bad', 'full'],
  [judged('schedule', schedule, NOW), 'well', null],
  [judged('schedule', { ...schedule, alarms: 1 }, NOW), 'warn', 'alarms'],
  [judged('schedule', { ...schedule, alarms: 1, late: 1 }, NOW), 'bad', 'late'],
  [judged('outbox', { readAt: '2026-11-30T05:59:55Z', entries: 4 }, NOW), 'well', null],
  [judged('outbox', { readAt: '2026-11-30T05:58:55Z', entries: 4 }, NOW), 'bad', 'behind'],
  [judged('search', search, NOW), 'well', null],
  [judged('search', { ...search, live: 10 }, NOW), 'warn', 'behind'],
  [judged('search', { ...search, unreadSince: '2026-11-30T05:51:00Z' }, NOW), 'well', null],
  // As many articles as there should be, and not as they are by now.
  [judged('search', { ...search, unreadSince: '2026-11-30T05:49:00Z' }, NOW), 'warn', 'late'],
  [judged('pictures', pictures, NOW), 'well', null],
  [judged('pictures', { ...pictures, failed: 1 }, NOW), 'warn', 'failed'],
  [judged('pictures', { ...pictures, waiting: 50, oldestAt: '2026-11-29T06:00:00Z' }, NOW), 'well', null],
  [judged('pictures', { ...pictures, waiting: 51, oldestAt: '2026-11-30T05:01:00Z' }, NOW), 'well', null],
  [judged('pictures', { ...pictures, waiting: 51, oldestAt: '2026-11-30T04:59:00Z' }, NOW), 'warn', 'behind'],
  [judged('pages', pages, NOW), 'well', null],
  [judged('pages', { ...pages, hits: 200 }, NOW), 'warn', 'crowded'],
  [judged('mail', { waiting: 0, oldestAt: null, isSent: false }, NOW), 'well', null],
  [judged('mail', { waiting: 1, oldestAt: '2026-11-30T05:59:00Z', isSent: false }, NOW), 'warn', 'unset'],
  [judged('mail', { waiting: 1, oldestAt: '2026-11-30T05:59:00Z', isSent: true }, NOW), 'well', null],
  [judged('mail', { waiting: 1, oldestAt: '2026-11-30T05:40:00Z', isSent: true }, NOW), 'bad', 'late'],
  [judged('clock', { offMs: -3 }, NOW), 'well', null],
  [judged('clock', { offMs: -3_000 }, NOW), 'warn', 'off'],
] as const)('%#', (part, state, problem) => {
  expect([part.state, part.problem]).toEqual([state, problem]);
});

test('all is as bad as the worst of it', () => {
  const away = unmeasured('database', { state: 'bad', problem: 'away' });
  expect(worstOf([judged('clock', { offMs: 0 }, NOW), judged('clock', { offMs: 9_999 }, NOW)])).toBe('warn');
  expect(worstOf([judged('clock', { offMs: 9_999 }, NOW), away, judged('clock', { offMs: 0 }, NOW)])).toBe('bad');
  expect([worstOf([]), severityOf('well'), severityOf('bad')]).toEqual(['well', 0, 2]);
});
