import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createQueue } from './queue.ts';

test('what is put is read once, in its order, also by who waits for it', async () => {
  const queue = createQueue<number>();
  const read = Array.fromAsync(queue.all());
  queue.put(1);
  await setTimeout(1);
  queue.put(2);
  queue.put(3);
  await setTimeout(1);
  queue.end();
  expect(await read).toEqual([1, 2, 3]);
});

test('what was put before anybody read is there', async () => {
  const queue = createQueue<number>();
  queue.put(1);
  queue.end();
  expect(await Array.fromAsync(queue.all())).toEqual([1]);
});

test('what is put while another is looked at is not passed over', async () => {
  const queue = createQueue<number>();
  queue.put(1);
  const read: number[] = [];
  for await (const each of queue.all()) {
    read.push(each);
    if (each < 3) queue.put(each + 1);
    else queue.end();
  }
  expect(read).toEqual([1, 2, 3]);
});
