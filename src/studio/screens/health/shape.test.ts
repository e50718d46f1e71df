import { expect, test } from 'vitest';
import type { Health, HealthPart } from '../../data/health.ts';
import { inOrder, looksLike } from './shape.ts';

const clock = (offMs: number, state: 'well' | 'warn' = 'well'): HealthPart => ({
  ...{ part: 'clock', state, problem: state === 'well' ? null : 'off', since: null, measured: { offMs } },
});
const away: HealthPart = { part: 'database', state: 'bad', problem: 'away', since: null, measured: null };
const healthOf = (...parts: HealthPart[]): Health => ({ state: 'well', at: '2026-11-30T06:00:00.000Z', parts });

test('what needs hands stands first', () => {
  expect(inOrder([clock(1), away, clock(9_000, 'warn')]).map(({ state }) => state)).toEqual(['bad', 'warn', 'well']);
});

test('another figure changes nothing of what is seen where; another problem does', () => {
  expect(looksLike(healthOf(clock(1)), healthOf(clock(2)))).toBe(true);
  expect(looksLike(healthOf(clock(1)), healthOf(clock(9_000, 'warn')))).toBe(false);
  expect(looksLike(healthOf(clock(1)), healthOf(clock(1), away))).toBe(false);
});
