import { expect, test } from 'vitest';
import { pause } from './pause.ts';

const LONG_MS = 3_600_000;

/** The runner has timers of its own. */
const timers = () => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;

test('a pause ends with its signal, and leaves no timer behind', async () => {
  const before = timers();
  const closing = new AbortController();
  const paused = pause(LONG_MS, closing.signal);
  expect(timers()).toBe(before + 1);
  closing.abort();
  await expect(paused).resolves.toBeUndefined();
  await expect(pause(LONG_MS, closing.signal)).resolves.toBeUndefined();
  expect(timers()).toBe(before);
});

test('a pause that nobody ends passes by itself', async () => {
  await expect(pause(1, new AbortController().signal)).resolves.toBeUndefined();
});
