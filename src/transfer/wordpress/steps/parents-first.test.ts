import { expect, test } from 'vitest';
import { parentsFirst } from './parents-first.ts';

/** `'a<b'`: a lies below b. */
const placed = (tree: readonly string[]) => {
  const { ordered, orphans, loops } = parentsFirst(
    tree.map((one) => one.split('<')),
    ([key = '']) => key,
    ([, above]) => above ?? null,
  );
  const key = (thing: readonly string[]) => thing[0];
  return {
    ordered: ordered.map(({ thing, parent }) => (parent === null ? key(thing) : `${key(thing)}<${key(parent)}`)),
    orphans: orphans.map(key),
    loops: loops.map(key),
  };
};

const trees = [
  ['nothing', [], [], [], []],
  ['a child first', ['c<b', 'b<a', 'a'], ['a', 'b<a', 'c<b'], [], []],
  ['a parent that is missing', ['b<a', 'c<b'], ['b', 'c<b'], ['b'], []],
  ['one below itself', ['a<a', 'b<a'], ['a', 'b<a'], [], ['a']],
  ['a circle', ['a<b', 'b<c', 'c<a'], ['c', 'b<c', 'a<b'], [], ['c']],
  ['one below a circle', ['d<a', 'a<b', 'b<a'], ['b', 'a<b', 'd<a'], [], ['b']],
] as const;

test.each(trees)('%s', (_why, tree, ordered, orphans, loops) => {
  expect(placed(tree)).toEqual({ ordered, orphans, loops });
});

test('a tree deeper than any stack', () => {
  const deep = Array.from({ length: 20_000 }, (_, at) => `${at}<${at + 1}`);
  expect(placed(deep)).toMatchObject({ orphans: ['19999'], loops: [] });
  expect(placed(deep).ordered).toEqual(['19999', ...deep.slice(0, -1).reverse()]);
});
