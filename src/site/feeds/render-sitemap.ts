import { sitemapArticles, sitemapOther, sitemapParts } from '../../newsroom/index.ts';
import { fileAnswer, type Rendered } from '../rendered.ts';
import type { Rendering } from '../rendering.ts';
import { TAG } from '../tags.ts';
import { robotsOf, sitemapIndexOf, sitemapOf } from './sitemap.ts';

const XML = 'application/xml';

/** Everything in the sitemap changes with what is published, and with the sections and pages of the site. */
const SHOWN = [TAG.site, TAG.latest] as const;

/** The index of the sitemap. */
export const renderSitemap = async ({ db, frame }: Rendering): Promise<Rendered> =>
  fileAnswer(XML, sitemapIndexOf(await sitemapParts(db), frame.origin), SHOWN);

/** One part of the sitemap; null for one that isn't there. */
export async function renderSitemapPart(part: number, { db, frame }: Rendering): Promise<Rendered | null> {
  if (part === 0) {
    const others = await sitemapOther(db);
    return fileAnswer(XML, sitemapOf([{ address: '/', changedAt: null }, ...others], frame.origin), SHOWN);
  }
  if (part > (await sitemapParts(db))) return null;
  return fileAnswer(XML, sitemapOf(await sitemapArticles(db, part), frame.origin), SHOWN);
}

/** What robots are asked. */
export const renderRobots = ({ frame }: Rendering): Promise<Rendered> =>
  Promise.resolve(fileAnswer('text/plain', robotsOf(frame.origin), [TAG.site]));
