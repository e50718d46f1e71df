import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../storage/index.ts';
import type { Addressed } from '../addresses/put-address.ts';

/** An address that search engines may visit; null where the time of its last change isn't known. */
export type SitemapEntry = { readonly address: string; readonly changedAt: Date | null };

/** What the sitemap lists in parts, because there may be more of it than one file may hold. */
export type SitemapList = 'articles' | 'authors' | 'tags' | 'pages';

/** One part of a list, counted from 1. */
export type SitemapPart = { readonly of: SitemapList; readonly part: number };

/**
 * How many ids a part spans, so that it stays the same part while newer ones come. sitemaps.org allows 50,000
 * addresses and 50 MB; with the longest address that is kept, each of its bytes escaped, these are below 42 MB.
 */
export const SITEMAP_PART = 5000;

/**
 * A list's ids and its things. Who has signed nothing isn't in it, nor a tag on nothing; that is looked for in the
 * order of the index, or else PostgreSQL, which knows no author without articles, reads the whole table for one.
 */
type Listed = {
  readonly thing: Addressed;
  readonly ids: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly isListed: RawBuilder<unknown>;
  readonly changedAt: RawBuilder<unknown>;
};

const NEWEST = sql`order by published_at desc nulls last, article_id desc limit 1`;

const LISTS: Readonly<Record<SitemapList, Listed>> = {
  articles: {
    thing: 'article',
    ids: sql`live_article`,
    id: sql`article_id`,
    isListed: sql`(select true from live_article where article_id = thing_id)`,
    changedAt: sql`(select coalesce(updated_at, published_at) from live_article where article_id = thing_id)`,
  },
  authors: {
    thing: 'author',
    ids: sql`live_article_author`,
    id: sql`author_id`,
    isListed: sql`(select true from live_article_author where author_id = thing_id ${NEWEST})`,
    changedAt: sql`null`,
  },
  tags: {
    thing: 'tag',
    ids: sql`live_article_tag`,
    id: sql`tag_id`,
    isListed: sql`(select true from live_article_tag where tag_id = thing_id ${NEWEST})`,
    changedAt: sql`null`,
  },
  pages: {
    thing: 'static_page',
    ids: sql`static_page`,
    id: sql`id`,
    // An import puts the addresses before the pages.
    isListed: sql`(select true from static_page where id = thing_id)`,
    changedAt: sql`null`,
  },
};

/** The parts that hold something. */
export async function sitemapParts(db: Db): Promise<readonly SitemapPart[]> {
  const partsOf = Object.entries(LISTS).map(
    ([of, { ids, id }]) => sql`
      select ${of} as of, part
      from generate_series(1, (select (max(${id}) - 1) / ${SITEMAP_PART} + 1 from ${ids})::integer) as part
      where (select min(${id}) from ${ids} where ${id} > (part - 1) * ${SITEMAP_PART}) <= part * ${SITEMAP_PART}`,
  );
  const { rows } = await sql<SitemapPart>`${sql.join(partsOf, sql` union all `)} order by of, part`.execute(db);
  return rows;
}

/** The addresses of one part; empty for one that isn't there. */
export async function sitemapPart(db: Db, { of, part }: SitemapPart): Promise<readonly SitemapEntry[]> {
  const { thing, isListed, changedAt } = LISTS[of];
  const { rows } = await sql<SitemapEntry>`
    select path as address, ${changedAt} as "changedAt" from address
    where thing = ${thing} and state = 'canonical'
      and thing_id > ${(part - 1) * SITEMAP_PART} and thing_id <= ${part * SITEMAP_PART}
      and ${isListed}
    order by thing_id
  `.execute(db);
  return rows;
}

/** The sections: some dozens. */
export async function sitemapSections(db: Db): Promise<readonly SitemapEntry[]> {
  const { rows } = await sql<SitemapEntry>`
    select path as address, null as "changedAt" from address
    where state = 'canonical' and thing = 'section' order by thing_id
  `.execute(db);
  return rows;
}
