import { sitemapPage } from '../../newsroom/index.ts';
import { fileAnswer, type Rendered } from '../rendered.ts';
import type { Rendering } from '../rendering.ts';
import { TAG } from '../tags.ts';
import { robotsOf, sitemapIndexOf, sitemapOf } from './sitemap.ts';

const XML = 'application/xml';

/** Everything in the sitemap changes with what is published, and with the sections and pages of the site. */
const SHOWN = [TAG.site, TAG.latest] as const;

/** The index of the sitemap. */
export async function renderSitemap({ db, frame }: Rendering): Promise<Rendered> {
  const first = await sitemapPage(db, 1);
  return fileAnswer(XML, sitemapIndexOf(first === null ? 0 : first.pages, frame.origin), SHOWN);
}

/** One part of the sitemap; null for one that isn't there. The first begins with the front page. */
export async function renderSitemapPart(part: number, { db, frame }: Rendering): Promise<Rendered | null> {
  const found = await sitemapPage(db, part);
  if (found === null) return null;
  const entries = part === 1 ? [{ address: '/', changedAt: null }, ...found.entries] : found.entries;
  return fileAnswer(XML, sitemapOf(entries, frame.origin), SHOWN);
}

/** What robots are asked. */
export const renderRobots = ({ frame }: Rendering): Rendered =>
  fileAnswer('text/plain', robotsOf(frame.origin), [TAG.site]);
