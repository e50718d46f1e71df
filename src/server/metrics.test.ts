import { expect, test } from 'vitest';
import { systemClock } from '../base/clock.ts';
import type { Health } from '../health/index.ts';
import { createPageStore } from '../pagestore/index.ts';
import { createMetrics } from './metrics.ts';

const well = { state: 'well', problem: null, since: null } as const;
const health: Health = {
  state: 'bad',
  at: '2026-11-30T06:00:00.000Z',
  parts: [
    { ...well, part: 'database', measured: null, state: 'bad', problem: 'away' },
    { ...well, part: 'mail', measured: { waiting: 2, oldestAt: '2026-11-30T05:59:00.000Z', isSent: true } },
    { ...well, part: 'pictures', measured: { waiting: 0, oldestAt: null, failed: 3, made: 0 } },
    { ...well, part: 'clock', measured: { offMs: -1_500 } },
  ],
};

test('what was measured is told in the units of Prometheus, and of what could not be there is no figure', async () => {
  const store = createPageStore({ maxBytes: 1_000_000, clock: systemClock });
  const lines = (await createMetrics(store, async () => health).text()).split('\n');
  const samples = lines.filter((line) => /^warraq_(?:health|database|mails|pictures|clock|disk)/.test(line));
  expect(samples).toEqual([
    ...['warraq_health{part="database"} 2', 'warraq_health{part="mail"} 0'],
    ...['warraq_health{part="pictures"} 0', 'warraq_health{part="clock"} 0'],
    ...['warraq_pictures_waiting 0', 'warraq_pictures_oldest_age_seconds 0', 'warraq_pictures_failed 3'],
    ...['warraq_mails_waiting 2', 'warraq_mails_oldest_age_seconds 60', 'warraq_clock_difference_seconds -1.5'],
  ]);
});
