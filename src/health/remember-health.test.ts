import { expect, test } from 'vitest';
import type { Health } from './contract.ts';
import { judged } from './judge.ts';
import { rememberHealth } from './remember-health.ts';

const healthAt = (at: Date): Health => ({ state: 'well', at: at.toISOString(), parts: [] });

test('many who ask within seconds are told of one measuring, later ones of a new one', async () => {
  let now = new Date('2026-11-30T06:00:00Z');
  let measured = 0;
  const health = rememberHealth({ now: () => now }, async () => {
    measured += 1;
    return healthAt(now);
  });
  const all = await Promise.all([health(), health(), health()]);
  expect([measured, new Set(all).size]).toEqual([1, 1]);
  now = new Date(now.getTime() + 6_000);
  expect((await health()).at).toBe('2026-11-30T06:00:06.000Z');
  expect(measured).toBe(2);
});

test('a measuring that failed is not remembered', async () => {
  let isBroken = true;
  const health = rememberHealth({ now: () => new Date(0) }, async () => {
    if (isBroken) throw new Error('a bug');
    return healthAt(new Date(0));
  });
  await expect(health()).rejects.toThrow('a bug');
  isBroken = false;
  expect((await health()).state).toBe('well');
});

test('while a measuring takes long, what was known is told, and no second one is begun beside it', async () => {
  let now = new Date('2026-11-30T06:00:00Z');
  let measured = 0;
  const slow = Promise.withResolvers<Health>();
  const health = rememberHealth({ now: () => now }, () => {
    measured += 1;
    return measured === 1 ? Promise.resolve(healthAt(now)) : slow.promise;
  });
  const { at } = await health();
  now = new Date(now.getTime() + 6_000);
  const asking = health();
  now = new Date(now.getTime() + 60_000);
  expect([(await asking).at, (await health()).at, measured]).toEqual([at, at, 2]);
  slow.resolve(healthAt(now));
  await expect.poll(async () => (await health()).at).toBe(now.toISOString());
});

test('a problem has its beginning for as long as it lasts, and another one has its own', async () => {
  const start = new Date('2026-11-30T06:00:00Z').getTime();
  let now = new Date(start);
  let offMs = 0;
  const health = rememberHealth({ now: () => now }, async () => ({
    ...healthAt(now),
    parts: [judged('clock', { offMs }, now)],
  }));
  const sinceAt = async (seconds: number, off: number) => {
    now = new Date(start + seconds * 1_000);
    offMs = off;
    return (await health()).parts[0]?.since;
  };
  expect([await sinceAt(0, 0), await sinceAt(30, 9_000), await sinceAt(60, 9_500)]).toEqual([
    ...[null, '2026-11-30T06:00:30.000Z', '2026-11-30T06:00:30.000Z'],
  ]);
  expect([await sinceAt(90, 0), await sinceAt(120, 9_000)]).toEqual([null, '2026-11-30T06:02:00.000Z']);
});
