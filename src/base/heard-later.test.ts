import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { heardLater } from './heard-later.ts';

test('a failure is told to who awaits it, however much later', async () => {
  const work = heardLater(Promise.reject(new Error('full')));
  // By then a failure that nobody hears has been told of, which fails the run.
  await setTimeout(5);
  await expect(work).rejects.toThrow('full');
});
