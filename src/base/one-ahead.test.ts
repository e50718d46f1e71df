import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAhead } from './one-ahead.ts';

/** Numbers that take a while, with what was done in its order. */
function numbers(count: number, told: string[]) {
  return async function* () {
    try {
      for (let number = 1; number <= count; number++) {
        told.push(`asked for ${number}`);
        await setTimeout(5);
        yield number;
      }
    } finally {
      told.push('over');
    }
  };
}

test('the next is asked for while one is used, and none before that', async () => {
  const told: string[] = [];
  for await (const number of oneAhead(numbers(3, told)())) {
    await setTimeout(20);
    told.push(`used ${number}`);
  }
  expect(told).toEqual(['asked for 1', 'asked for 2', 'used 1', 'asked for 3', 'used 2', 'over', 'used 3']);
});

test('who leaves early leaves nothing under way', async () => {
  const told: string[] = [];
  for await (const _ of oneAhead(numbers(3, told)())) break;
  expect(told).toEqual(['asked for 1', 'asked for 2', 'over']);
});

test('a failure is told in its place', async () => {
  async function* failing() {
    yield 1;
    throw new Error('lost');
  }
  const used: number[] = [];
  const use = async () => {
    for await (const number of oneAhead(failing())) {
      await setTimeout(5);
      used.push(number);
    }
  };
  await expect(use()).rejects.toThrow('lost');
  expect(used).toEqual([1]);
});
