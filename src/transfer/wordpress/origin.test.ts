import { expect, test } from 'vitest';
import { postOf, siteOf } from '../../../test/builders/wxr.ts';
import { checkOneSite, originOf } from './origin.ts';
import { sourceOf } from './wxr/index.ts';

const ofSite = (address: string) =>
  sourceOf('part.xml', Buffer.from(siteOf(postOf(1)).replaceAll('https://sahel.example', address)));

test('a site is named alike however its address is written', () => {
  for (const baseBlogUrl of ['https://sahel.example', 'http://www.Sahel.example/'])
    expect(originOf({ baseBlogUrl })).toBe('sahel.example');
  expect(originOf({ link: 'https://sahel.example/blog/' })).toBe('sahel.example/blog');
  expect(originOf({})).toBe('unknown');
});

test('parts of one site go together, and one that does not say whose it is', async () => {
  const parts = ['https://sahel.example', 'http://www.sahel.example', ''].map(ofSite);
  await expect(checkOneSite(parts)).resolves.toBeUndefined();
});

test('files of two sites are refused, with the names of both', async () => {
  const parts = ['https://sahel.example', 'https://other.example'].map(ofSite);
  await expect(checkOneSite(parts)).rejects.toMatchObject({
    code: 'wordpress.severalSites',
    facts: { one: 'sahel.example', other: 'other.example' },
  });
});
