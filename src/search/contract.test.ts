import { expect, test } from 'vitest';
import { MOST_PAGES, SearchAsked } from './contract.ts';

test('days the wrong way round are turned', () => {
  expect(SearchAsked.parse({ from: '2026-11-30', to: '2026-11-01' })).toMatchObject({
    from: '2026-11-01',
    to: '2026-11-30',
  });
  expect(SearchAsked.parse({ from: '2026-11-30', to: '2026-11-31' })).toMatchObject({ from: '2026-11-30', to: null });
});

const pages = [
  ['3', 3, 'one that may be there'],
  [String(MOST_PAGES), MOST_PAGES, 'the last that there can be'],
  ['99', MOST_PAGES + 1, 'past all pages: not the first'],
  ['9'.repeat(40), MOST_PAGES + 1, 'past all numbers'],
  ['0', 1, 'before the first'],
  ['-2', 1, 'before the first'],
  ['2.5', 1, 'no page'],
  ['x', 1, 'no number'],
  [undefined, 1, 'not asked for'],
] as const;

test.each(pages)('page %s is %i: %s', (page, counts) => expect(SearchAsked.parse({ page }).page).toBe(counts));
