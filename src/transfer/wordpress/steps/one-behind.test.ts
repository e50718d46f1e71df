import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneBehind } from './one-behind.ts';

test('one piece goes on while the next is made ready, and never two', async () => {
  const told: string[] = [];
  const piece = (name: string) => async () => {
    told.push(`begins ${name}`);
    await setTimeout(5);
    told.push(`ends ${name}`);
  };
  await using behind = oneBehind();
  await behind.next(piece('1'));
  told.push('readies 2');
  await behind.next(piece('2'));
  await behind.last();
  expect(told).toEqual(['begins 1', 'readies 2', 'ends 1', 'begins 2', 'ends 2']);
});

test('a failure is told where the next piece is to begin, which does not', async () => {
  await using behind = oneBehind();
  await behind.next(() => Promise.reject(new Error('full')));
  let hasBegun = false;
  const next = behind.next(async () => {
    hasBegun = true;
  });
  await expect(next).rejects.toThrow('full');
  await expect(behind.last()).rejects.toThrow('full');
  expect(hasBegun).toBe(false);
});

test('who leaves early leaves nothing under way', async () => {
  let hasEnded = false;
  const leaving = async () => {
    await using behind = oneBehind();
    await behind.next(async () => {
      await setTimeout(5);
      hasEnded = true;
    });
    throw new Error('cut');
  };
  await expect(leaving()).rejects.toThrow('cut');
  expect(hasEnded).toBe(true);
});
