import { expect, test } from 'vitest';
import type { CorrectionId } from '../../base/ids.ts';
import { SITEMAP_PART } from '../../newsroom/queries/sitemap.ts';
import { exampleBody, exampleCard, exampleFrame } from '../example-views.ts';
import { atomOf, rssOf } from './feed.ts';
import { sitemapIndexOf, sitemapOf } from './sitemap.ts';
import { escapeXml } from './xml.ts';

const frame = exampleFrame();
const entry = (changes: Parameters<typeof exampleCard>[0]) => ({
  card: exampleCard(changes),
  body: exampleBody('نصّ فيه ]]> و<b>لا شيء</b>.'),
  pictures: new Map(),
  corrections: [],
});
const FIX = {
  id: 7 as CorrectionId,
  kind: 'correction' as const,
  text: 'ذكرت صيغة سابقة أن المصابيح 420، والصحيح 240.',
  madeAt: new Date('2026-11-24T08:20:00Z'),
};
const feed = {
  title: 'السفوح',
  list: '/',
  self: '/feed/',
  entries: [
    entry({ headline: 'سيارة من Tesla & حافلة <كهربائية>' }),
    { ...entry({ address: '/بلا-تاريخ/', publishedAt: null, authors: [], picture: null }), corrections: [FIX] },
  ],
};

test('RSS as it is read', async () => {
  await expect(rssOf(feed, frame)).toMatchFileSnapshot('golden/feed.rss.xml');
});

test('Atom as it is read', async () => {
  await expect(atomOf(feed, frame)).toMatchFileSnapshot('golden/feed.atom.xml');
});

test('an article without a known date has none in RSS', () => {
  expect(rssOf({ ...feed, entries: feed.entries.slice(1) }, frame)).not.toContain('<pubDate>');
});

test('a paper without a tagline has feeds without empty words', () => {
  const plain = exampleFrame({ tagline: '' });
  expect(rssOf(feed, plain)).toContain('<description>السفوح</description>');
  expect(atomOf(feed, plain)).not.toContain('subtitle');
});

test('what XML has no place for is left out, and its signs are escaped', () => {
  expect(escapeXml('خبر\u0000 <b> & "آخر" \uFFFF')).toBe('خبر &lt;b&gt; &amp; &quot;آخر&quot; ');
});

test('the sitemap is an index over the sections and each part of each list', () => {
  const parts = [
    { of: 'articles', part: 1 },
    { of: 'articles', part: 20 },
    { of: 'authors', part: 1 },
  ] as const;
  expect(sitemapIndexOf(parts, 'https://paper.example').match(/<loc>[^<]+/g)).toEqual([
    '<loc>https://paper.example/sitemap-sections.xml',
    '<loc>https://paper.example/sitemap-articles-1.xml',
    '<loc>https://paper.example/sitemap-articles-20.xml',
    '<loc>https://paper.example/sitemap-authors-1.xml',
  ]);
});

test('a full part with the longest addresses stays below what sitemaps.org allows', () => {
  // As many as a part spans; an address has 2,600 bytes at most, here all of them escaped.
  const address = `/${'م'.repeat(1_299)}/`;
  const entries = Array.from({ length: SITEMAP_PART }, () => ({ address, changedAt: new Date(0) }));
  expect(Buffer.byteLength(sitemapOf(entries, `https://${'paper'.repeat(12)}.example`))).toBeLessThan(50_000_000);
});

test('a sitemap gives the time of a change only where it is known', () => {
  const entries = [
    { address: '/عالم/', changedAt: null },
    { address: '/خبر/', changedAt: new Date('2026-11-24T06:30:00Z') },
  ];
  expect(sitemapOf(entries, 'https://paper.example')).toContain(
    '<url><loc>https://paper.example/%D8%B9%D8%A7%D9%84%D9%85/</loc></url>\n<url><loc>https://paper.example/%D8%AE%D8%A8%D8%B1/</loc><lastmod>2026-11-24T06:30:00.000Z</lastmod></url>',
  );
});
