import { expect, test } from 'vitest';
import { fewAtOnce } from './few-at-once.ts';
import { networkOf } from './network-of.ts';

const networks = [
  ['203.0.113.7', '203.0.113.7', 'IPv4 is one place'],
  ['::ffff:203.0.113.7', '203.0.113.7', 'the same as IPv6 writes it'],
  ['2001:db8:0:7::1', '2001:db8:0:7', 'the first half of an IPv6 address'],
  ['2001:0db8:0000:0007:1:2:3:4', '2001:db8:0:7', 'written in full'],
  ['2001:db8::7', '2001:db8:0:0', 'with its zeros left out in the middle'],
  ['::1', '0:0:0:0', 'and at the start'],
  ['fe80::1%eth0', 'fe80:0:0:0', 'of one link'],
] as const;

test.each(networks)('%s is of the place %s: %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('of a crowd a few are served at a time, in turn, and those for whom there is no room are told', async () => {
  const few = fewAtOnce();
  const gates: (() => void)[] = [];
  const served: number[] = [];
  const crowd = Array.from({ length: 70 }, (_nobody, place) =>
    few(async () => {
      served.push(place);
      await new Promise<void>((resolve) => gates.push(resolve));
      return place;
    }),
  );
  const turnedAway = await Promise.allSettled(crowd.slice(63));
  expect(turnedAway.map((told) => told.status === 'rejected' && told.reason.code)).toEqual(
    Array(7).fill('accounts.tooBusy'),
  );
  expect(served).toEqual([0, 1, 2]);
  while (served.length < 63) {
    gates.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const open of gates) open();
  expect(await Promise.all(crowd.slice(0, 63))).toEqual(served);
  // One that fails gives its place on too.
  await expect(few(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await few(async () => 'in')).toBe('in');
});
