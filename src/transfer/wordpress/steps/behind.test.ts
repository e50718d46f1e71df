import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { behind } from './behind.ts';

test('one piece goes on while the next is made ready, and never two', async () => {
  const told: string[] = [];
  const piece = (name: string) => async () => {
    told.push(`begins ${name}`);
    await setTimeout(5);
    told.push(`ends ${name}`);
  };
  await using work = behind(1);
  await work.next(piece('1'));
  told.push('readies 2');
  await work.next(piece('2'));
  await work.last();
  expect(told).toEqual(['begins 1', 'readies 2', 'ends 1', 'begins 2', 'ends 2']);
});

test('a failure is told where the next piece is to begin, which does not', async () => {
  await using work = behind(1);
  await work.next(() => Promise.reject(new Error('full')));
  let hasBegun = false;
  const next = work.next(async () => {
    hasBegun = true;
  });
  await expect(next).rejects.toThrow('full');
  await expect(work.last()).rejects.toThrow('full');
  expect(hasBegun).toBe(false);
});

test('who leaves early leaves nothing under way', async () => {
  let hasEnded = false;
  const leaving = async () => {
    await using work = behind(1);
    await work.next(async () => {
      await setTimeout(5);
      hasEnded = true;
    });
    throw new Error('cut');
  };
  await expect(leaving()).rejects.toThrow('cut');
  expect(hasEnded).toBe(true);
});

test('as many go on at a time as are allowed, and the first failure is told though later pieces end well', async () => {
  let underWay = 0;
  let most = 0;
  const piece = (fails: boolean) => async () => {
    underWay++;
    most = Math.max(most, underWay);
    await setTimeout(5);
    underWay--;
    if (fails) throw new Error('full');
  };
  await using work = behind(2);
  for (const fails of [false, false, false, true]) await work.next(piece(fails));
  await work.next(piece(false));
  await expect(work.last()).rejects.toThrow('full');
  expect(most).toBe(2);
});
