import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';

test('what is put is read once, in its order, also by who waits for it, until it is stopped', async () => {
  const queue = createQueue<number>(2);
  const read = Array.fromAsync(queue.all());
  queue.put(1);
  await setTimeout(1);
  queue.put(2);
  queue.put(3);
  await setTimeout(1);
  queue.stop();
  expect(await read).toEqual([1, 2, 3]);
});

test('no more waits in it than it has room for, and nothing is given out once it is stopped', async () => {
  const queue = createQueue<number>(2);
  expect([queue.put(1), queue.put(2), queue.put(3)]).toEqual([true, true, false]);
  const read: number[] = [];
  for await (const each of queue.all()) {
    read.push(each);
    queue.stop();
  }
  expect(read).toEqual([1]);
  expect(queue.put(4)).toBe(false);
});
