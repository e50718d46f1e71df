import { expect, test } from 'vitest';
import { SearchAsked } from '../../../search/contract.ts';
import { ANY_TIME, searchAddress, UNNARROWED } from './search-address.ts';

const ALL = SearchAsked.parse({
  ...{ q: 'ماء', order: 'date', section: 3, author: 5, tag: 7, period: 'week' },
  ...{ from: '2026-11-01', to: '2026-11-24', page: 4 },
});
const PLAIN = SearchAsked.parse({ q: 'ماء' });

const PARAMETERS = [
  [PLAIN, {}, 'q=ماء', 'what goes without saying is left out'],
  [PLAIN, { order: 'date' }, 'q=ماء&order=date', 'what is said stands in it'],
  [PLAIN, { page: 3 }, 'q=ماء&page=3', 'a further page'],
  [
    ALL,
    { page: 1 },
    'q=ماء&order=date&section=3&author=5&tag=7&period=week&from=2026-11-01&to=2026-11-24',
    'all is kept',
  ],
  [
    ALL,
    { order: 'rank' },
    'q=ماء&section=3&author=5&tag=7&period=week&from=2026-11-01&to=2026-11-24',
    'back to page 1',
  ],
  [ALL, ANY_TIME, 'q=ماء&order=date&section=3&author=5&tag=7', 'of all times'],
  [ALL, UNNARROWED, 'q=ماء&order=date', 'narrowed by nothing'],
  [PLAIN, { q: 'a&b=c "د" + <e>' }, 'q=a&b=c "د" + <e>', 'signs that mean something in an address'],
] as const;

for (const [asked, change, expected, why] of PARAMETERS)
  test(`an address of a search: ${why}`, () => {
    const address = searchAddress(asked, change);
    expect(address.startsWith('/search/?')).toBe(true);
    const read = [...new URLSearchParams(address.slice('/search/?'.length))];
    expect(read.map((pair) => pair.join('=')).join('&')).toBe(expected);
  });

test('a search for nothing lies at the page itself', () => {
  expect(searchAddress(PLAIN, { q: '' })).toBe('/search/');
});

test('an address is read as the search that it was made of', () => {
  const read = new URLSearchParams(searchAddress(ALL, { page: 4 }).slice('/search/?'.length));
  expect(SearchAsked.parse(Object.fromEntries(read))).toEqual(ALL);
});
