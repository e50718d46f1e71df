import { expect, test } from 'vitest';
import type { Health } from './contract.ts';
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
