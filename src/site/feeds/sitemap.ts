import type { SitemapEntry } from '../../newsroom/index.ts';
import { absoluteOf } from '../addresses.ts';
import { textElement, XML_DECLARATION } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** Where a part lies; 0 holds the front page, the sections and the newsroom's own pages, the others the articles. */
export const partPath = (part: number): string => `/sitemap-${part}.xml`;

/** The index (https://www.sitemaps.org/protocol.html#index) over part 0 and `parts` parts of articles. */
export function sitemapIndexOf(parts: number, origin: string): string {
  const entries = Array.from(
    { length: parts + 1 },
    (_, part) => `<sitemap>${textElement('loc', origin + partPath(part))}</sitemap>\n`,
  );
  return `${XML_DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${entries.join('')}</sitemapindex>\n`;
}

/** One part. The time of a change is given only where it is known. */
export function sitemapOf(entries: readonly SitemapEntry[], origin: string): string {
  const urls = entries.map(
    ({ address, changedAt }) =>
      `<url>${textElement('loc', absoluteOf(origin, address))}${textElement('lastmod', changedAt?.toISOString() ?? null)}</url>\n`,
  );
  return `${XML_DECLARATION}<urlset xmlns="${NAMESPACE}">\n${urls.join('')}</urlset>\n`;
}

/** What robots are asked: everything may be read but the interface for programs. */
export const robotsOf = (origin: string): string =>
  `User-agent: *\nDisallow: /api/\n\nSitemap: ${origin}/sitemap.xml\n`;
