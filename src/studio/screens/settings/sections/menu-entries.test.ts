import { expect, test } from 'vitest';
import { menuEntries, withMoved } from './menu-entries.ts';

const section = (id: number, name: string, parentId: number | null = null) => ({
  ...{ id, name, parentId, slug: name, description: '', path: `/${name}/` },
});
const SECTIONS = [section(1, 'محليات'), section(2, 'بلديات', 1), section(3, 'رياضة')];

test('while nobody has arranged it the menu is the topmost sections in their order', () =>
  expect(menuEntries([], SECTIONS).map(({ label }) => label)).toEqual(['محليات', 'رياضة']));

test('a section is called as it is now, unless the menu calls it otherwise', () =>
  expect(
    menuEntries(
      [
        { sectionId: 3, label: '' },
        { sectionId: 1, label: 'بلدنا' },
        { address: '/من-نحن/', label: 'من نحن' },
      ],
      SECTIONS,
    ).map(({ label }) => label),
  ).toEqual(['رياضة', 'بلدنا', 'من نحن']));

const moves = [
  [0, 2, 'بجأ'],
  [2, 0, 'جأب'],
  [1, 1, 'أبج'],
  [0, 1, 'بأج'],
] as const;
for (const [from, to, after] of moves)
  test(`from ${from} to ${to}`, () => expect(withMoved(['أ', 'ب', 'ج'], from, to).join('')).toBe(after));
