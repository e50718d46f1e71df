import type { SitemapEntry, SitemapPart } from '../../newsroom/index.ts';
import { absoluteOf } from '../addresses.ts';
import { textElement, XML_DECLARATION } from './xml.ts';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The front page and the sections. */
const SECTIONS_PATH = '/sitemap-sections.xml';

/** The index (https://www.sitemaps.org/protocol.html#index) over the sections and every other part. */
export function sitemapIndexOf(parts: readonly SitemapPart[], origin: string): string {
  const paths = [SECTIONS_PATH, ...parts.map(({ of, part }) => `/sitemap-${of}-${part}.xml`)];
  const entries = paths.map((path) => `<sitemap>${textElement('loc', origin + path)}</sitemap>\n`);
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
