import { type SitemapPart, sitemapPart, sitemapParts, sitemapSections } from '../../newsroom/index.ts';
import { fileAnswer, type Rendered } from '../rendered.ts';
import type { Rendering } from '../rendering.ts';
import { TAG } from '../tags.ts';
import { robotsOf, sitemapIndexOf, sitemapOf } from './sitemap.ts';

const XML = 'application/xml';

/** Everything in the sitemap changes with what is published, with where things live, and with the sections and pages. */
const SHOWN = [TAG.site, TAG.latest, TAG.addresses] as const;

/** The index of the sitemap. */
export const renderSitemap = async ({ db, frame }: Rendering): Promise<Rendered> =>
  fileAnswer(XML, sitemapIndexOf(await sitemapParts(db), frame.origin), SHOWN);

/** The front page and the sections. */
export async function renderSitemapSections({ db, frame }: Rendering): Promise<Rendered> {
  const entries = [{ address: '/', changedAt: null }, ...(await sitemapSections(db))];
  return fileAnswer(XML, sitemapOf(entries, frame.origin), SHOWN);
}

/** One part of the sitemap; null for one that isn't there. */
export async function renderSitemapPart(part: SitemapPart, { db, frame }: Rendering): Promise<Rendered | null> {
  const entries = await sitemapPart(db, part);
  return entries.length === 0 ? null : fileAnswer(XML, sitemapOf(entries, frame.origin), SHOWN);
}

/** What robots are asked. */
export const renderRobots = ({ frame }: Rendering): Promise<Rendered> =>
  Promise.resolve(fileAnswer('text/plain', robotsOf(frame.origin), [TAG.site]));
