import { expect, test } from 'vitest';
import { afterStep, depthOf, type Placed, placed, placeInGap, placeOf, type Step } from './arranging.ts';

/** Sections by their indentation: two blanks a level. The names are the digits. */
function tree(text: string): readonly Placed[] {
  const above: number[] = [];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const depth = line.search(/\d/) / 2;
      const id = Number(line);
      above[depth] = id;
      return { id, parentId: above[depth - 1] ?? null };
    });
}

const drawn = (sections: readonly Placed[]): string =>
  sections.map(({ id }) => '  '.repeat(depthOf(sections, id)) + id).join('\n');

const PAPER = tree(`
1
  2
  3
4
  5
    6
7
`);

const steps: readonly [number, Step, string | null, string][] = [
  [4, 'up', '4\n  5\n    6\n1\n  2\n  3\n7', 'with all below it'],
  [1, 'up', null, 'the first has nowhere to go'],
  [2, 'down', '1\n  3\n  2\n4\n  5\n    6\n7', 'among its own'],
  [3, 'down', null, 'the last of its own stays among them'],
  [7, 'in', '1\n  2\n  3\n4\n  5\n    6\n  7', 'below the one before it, last'],
  [4, 'in', '1\n  2\n  3\n  4\n    5\n      6\n7', 'with all below it'],
  [2, 'in', null, 'there is none before it'],
  [6, 'out', '1\n  2\n  3\n4\n  5\n  6\n7', 'beside the one that it was below'],
  [2, 'out', '1\n  3\n2\n4\n  5\n    6\n7', 'right after it'],
  [1, 'out', null, 'it is on top'],
];
for (const [id, step, after, why] of steps)
  test(`${id} ${step}: ${why}`, () => {
    const place = afterStep(PAPER, id, step);
    expect(place === null ? null : drawn(placed(PAPER, id, place))).toBe(after);
  });

const gaps: readonly [number, number, number, string, string][] = [
  [7, 0, 0, '7\n1\n  2\n  3\n4\n  5\n    6', 'on top of all'],
  [7, 0, 3, '7\n1\n  2\n  3\n4\n  5\n    6', 'there is nothing before it to be below'],
  [7, 1, 0, '1\n  7\n  2\n  3\n4\n  5\n    6', 'what follows is below: so is it'],
  [2, 4, 0, '1\n  3\n4\n  5\n    2\n    6\n7', 'what follows is deep: so is it'],
  [1, 3, 9, '4\n  5\n    6\n      1\n        2\n        3\n7', 'as deep as the gap allows'],
  [1, 3, 1, '4\n  5\n    6\n  1\n    2\n    3\n7', 'back by two levels'],
  [4, 4, 0, '1\n  2\n  3\n7\n4\n  5\n    6', 'at the end'],
];
for (const [id, gap, wish, after, why] of gaps)
  test(`${id} let go in gap ${gap}, ${wish} deep: ${why}`, () =>
    expect(drawn(placed(PAPER, id, placeInGap(PAPER, id, gap, wish)))).toBe(after));

test('whatever is done and undone leaves all as it was', () => {
  for (const { id } of PAPER)
    for (const step of ['up', 'down', 'in', 'out'] as const) {
      const place = afterStep(PAPER, id, step);
      if (place === null) continue;
      const moved = placed(PAPER, id, place);
      expect(moved).toHaveLength(PAPER.length);
      expect(placed(moved, id, placeOf(PAPER, id))).toEqual(PAPER);
    }
});
