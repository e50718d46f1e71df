import { expect, test } from 'vitest';
import { isBlockId, newBlockId } from './block-id.ts';

test('fresh ids have the form of one and are not alike', () => {
  const ids = Array.from({ length: 1000 }, newBlockId);
  expect(ids.every(isBlockId)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});

test('ids of a page are none', () => {
  for (const id of ['main', 'b', 'b-', 'b-A', 'b-1 ', 'B-1', 'b-1"', `b-${'1'.repeat(33)}`, 7, null])
    expect(isBlockId(id)).toBe(false);
});
