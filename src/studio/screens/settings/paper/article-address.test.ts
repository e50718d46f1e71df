import { expect, test } from 'vitest';
import { unknownNameIn } from '../../../../newsroom/addresses/article-path.ts';
import { addressProblem, bytesIn, exampleOf, USUAL_PATTERNS } from './article-address.ts';

const usual = { articlePattern: '/{slug}/', slugMaxBytes: 300, zone: 'Asia/Damascus' };
const HEADLINE = 'هل تعود الكهرباء؟';
/** Already the next day, and the next month, where the paper is. */
const LATE = new Date('2026-11-30T22:30:00Z');

const patterns = [
  [USUAL_PATTERNS.slug, '/هل-تعود-الكهرباء/'],
  [USUAL_PATTERNS.month, '/2026/12/هل-تعود-الكهرباء/'],
  [USUAL_PATTERNS.day, '/2026/12/01/هل-تعود-الكهرباء/'],
  [USUAL_PATTERNS.id, '/1204/هل-تعود-الكهرباء/'],
  ['/أخبار/{slug}/', '/أخبار/هل-تعود-الكهرباء/'],
] as const;

for (const [articlePattern, path] of patterns)
  test(`${articlePattern} leads to ${path}`, () => {
    expect(addressProblem({ ...usual, articlePattern })).toBeNull();
    expect(exampleOf(HEADLINE, LATE, { ...usual, articlePattern }).path).toBe(path);
  });

test.each(['', '{slug}', '/{slug}', '/{year}/', '/{name}/{slug}/', '/{slug}/{slug}/', '/a b/{slug}/'])(
  'no pattern: "%s"',
  (articlePattern) => expect(addressProblem({ ...usual, articlePattern })).toBe('pattern'),
);

test.each([
  ['/{nope}/{slug}/', 'nope'],
  ['/{year}/{}/{slug}/', ''],
  ['/{Year}/{slug}/', 'Year'],
  ['/{year}/{month}/{day}/{id}/{slug}/', null],
  ['/{slug', null],
])('in "%s" the name that is not known is %j', (pattern, name) => expect(unknownNameIn(pattern)).toBe(name));

test('a slug keeps whole words, and what is left out is named', () => {
  expect(exampleOf(HEADLINE, LATE, { ...usual, slugMaxBytes: 40 })).toEqual({
    ...{ path: '/هل-تعود/', bytes: 37, leftOut: 'الكهرباء' },
  });
  expect(exampleOf(HEADLINE, LATE, usual)).toMatchObject({ bytes: 86, leftOut: '' });
});

test.each([
  ['300', 300],
  ['٢٤٠', 240],
  [' 40 ', 40],
  ['', 0],
  ['many', 0],
] as const)('"%s" is %i bytes', (typed, bytes) => expect(bytesIn(typed)).toBe(bytes));

test.each([0, 39, 1_501])('%i bytes are too few or too many', (slugMaxBytes) => {
  expect(addressProblem({ ...usual, slugMaxBytes })).toBe('slugBytes');
});
