import { describe, expect, test } from 'vitest';
import type { AuthorId, SectionId, TagId } from '../../../base/ids.ts';
import type { FoundTerm } from './facts.ts';
import { type ListFacts, listPaths, listSlugs, USUAL_BASES } from './list-addresses.ts';
import type { Terms } from './terms.ts';

const term = (slug: string, parent = '', name = slug): FoundTerm => ({
  ...{ id: '', slug, name, parent, description: '' },
  ...{ isDeclared: true, isUsed: true },
});
const site = (categories: readonly FoundTerm[], others: Partial<ListFacts> = {}): ListFacts => ({
  ...{ categories, tags: [], authors: [], site: {} },
  ...others,
});
/** Each is brought in, with its place in the list as its id. */
const broughtOf = ({ categories, tags, authors }: ListFacts): Terms => ({
  sections: new Map(categories.map(({ slug, name }, index) => [slug || name, index as SectionId])),
  tags: new Map(tags.map(({ slug, name }, index) => [slug || name, index as TagId])),
  authors: new Map(authors.map(({ login }, index) => [login, index as AuthorId])),
});
const pathsOf = (facts: ListFacts) =>
  listPaths(facts, broughtOf(facts), USUAL_BASES).map(({ rawPath, thingId }) => [rawPath, thingId]);

describe('what has no slug', () => {
  const unnamed = site([term('', 'economy', 'بلا اسم'), term('economy'), term('farming', 'economy')], {
    tags: [term('', '', 'و')],
    authors: [{ id: '', login: '', name: 'سلمى', bio: '', isDeclared: true, isUsed: true, isGuest: false }],
  });

  test('lay nowhere, and nothing below it', () => {
    expect(pathsOf(unnamed)).toEqual([
      ['/category/economy/', 1],
      ['/category/economy/', 1],
      ['/category/economy/farming/', 2],
      ['/category/farming/', 2],
    ]);
  });

  test('is no step of a link', () => {
    expect(listSlugs(unnamed)).toEqual({
      category: new Set(['economy', 'farming']),
      tag: new Set(),
      author: new Set(),
    });
  });
});

test('categories in a circle have the way through all of them once', () => {
  expect(pathsOf(site([term('a', 'b'), term('b', 'a')]))).toEqual([
    ['/category/b/a/', 0],
    ['/category/a/', 0],
    ['/category/a/b/', 1],
    ['/category/b/', 1],
  ]);
});

test('categories below more than an address has steps keep only their own', () => {
  const deep = Array.from({ length: 1_000 }, (_, level) => term(`c${level}`, level === 0 ? '' : `c${level - 1}`));
  const paths = pathsOf(site(deep));
  const waysOf = (level: number) => paths.filter(([, id]) => id === level).map(([path]) => path);
  const whole = `/category/${deep
    .slice(0, 100)
    .map(({ slug }) => slug)
    .join('/')}/`;
  expect(waysOf(99)).toEqual([whole, '/category/c99/']);
  expect(waysOf(100)).toEqual(['/category/c100/']);
  expect(waysOf(999)).toEqual(['/category/c999/']);
});
