import { expect, test } from 'vitest';
import { studio } from '../../../messages/ar/studio.ts';
import type { Section } from '../../data/site.ts';
import { holdsIn, placesIn, sectionsNamed, trailOf } from './places.ts';

const say = studio('latn');

const section = (id: number, name: string, parentId: number | null = null): Section => ({
  ...{ id, name, parentId, path: `/${name}/` },
});
const LOCAL = section(1, 'محليّات');
const TOWNS = section(2, 'بلديات', 1);
const TRAFFIC = section(3, 'سير', 2);
const SPORT = section(4, 'رياضة');
const ALL = [LOCAL, TOWNS, TRAFFIC, SPORT];

const cases = [
  ['the whole paper', null, TRAFFIC, true],
  ['the section itself', [3], TRAFFIC, true],
  ['a section two above', [1], TRAFFIC, true],
  ['a section below', [3], LOCAL, false],
  ['another section', [4], TRAFFIC, false],
] as const;

for (const [where, within, at, holds] of cases)
  test(`a right in ${where} ${holds ? 'holds' : 'does not hold'} in ${at.name}`, () =>
    expect(holdsIn(within, trailOf(at, ALL))).toBe(holds));

test('sections that roles are limited to come once, in the order of the paper', () => {
  const grants = [
    { role: 'editor', within: [4, 1] },
    { role: 'reporter', within: [4] },
    { role: 'moderator', within: null },
  ] as const;
  expect(
    sectionsNamed(
      grants.map(({ role, within }) => ({ role, within: within && [...within] })),
      ALL,
    ),
  ).toEqual([LOCAL, SPORT]);
});

test('places are told in the order of the paper, each name by itself', () => {
  expect(placesIn([4, 1], ALL, say)).toBe('\u2068محليّات\u2069، \u2068رياضة\u2069');
  expect(placesIn(null, ALL, say)).toBe('كل الأقسام');
});
