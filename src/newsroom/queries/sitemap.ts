import { sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import { addressOf } from './address-of.ts';

/** An address that search engines may visit; null where the time of its last change isn't known. */
export type SitemapEntry = { readonly address: string; readonly changedAt: Date | null };

/** Addresses in one part of the sitemap; sitemaps.org allows 50,000 and 50 MB, this keeps a part under 1 MB. */
export const SITEMAP_PART = 5000;

/**
 * How many parts the articles fill. A part holds the articles of a range of ids, so that it stays as it is while newer
 * ones come.
 */
export async function sitemapParts(db: Db): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(article_id) as last from live_article`.execute(db);
  return Math.ceil((rows[0]?.last ?? 0) / SITEMAP_PART);
}

/** The live articles of one part, counted from 1. */
export async function sitemapArticles(db: Db, part: number): Promise<readonly SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select ${addressOf('article', 'live.article_id')} as address, coalesce(live.updated_at, live.published_at) as "changedAt"
    from live_article live
    where live.article_id > ${(part - 1) * SITEMAP_PART} and live.article_id <= ${part * SITEMAP_PART}
    order by live.article_id
  `.execute(db);
  return rows;
}

/** The sections and static pages. */
export async function sitemapOther(db: Db): Promise<readonly SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select path as address, null as "changedAt" from address
    where state = 'canonical' and thing in ('section', 'static_page') order by thing, thing_id
  `.execute(db);
  return rows;
}
