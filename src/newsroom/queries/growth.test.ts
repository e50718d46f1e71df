import { type RawBuilder, sql } from 'kysely';
import { expect, test } from 'vitest';
import { newsroom } from '../../../test/builders/newsroom.ts';
import type { ArticleId, AuthorId, SectionId, TagId } from '../../base/ids.ts';
import { inTransaction, type Tx, takeLong } from '../../storage/index.ts';
import {
  archivePage,
  article,
  articleAt,
  authorPage,
  draft,
  explainAddress,
  findAddress,
  findQueryAddress,
  findUpload,
  followAddress,
  frontPage,
  latest,
  newestPage,
  publishArticle,
  redirects,
  sectionPage,
  site,
  sitemapPart,
  sitemapParts,
  tagPage,
} from '../index.ts';
import { SITEMAP_PART } from './sitemap.ts';

const ARTICLES = 40_000;

/**
 * The most rows a question may read. Lists count up to a hundred pages; beyond that nothing may grow with the archive.
 */
const MOST_READ: Readonly<Record<string, number>> = {
  ...{ 'unknown address': 20, 'address with a number': 20, upload: 20, 'why an address answers': 200 },
  ...{ article: 200, 'article at its address': 200, draft: 20, 'front page': 400 },
  'part of the sitemap': 4 * SITEMAP_PART,
};
const MOST_READ_BY_OTHERS = 5_000;

/** Tables that grow with every article; the others hold dozens. */
const GROWING = [
  ...['article', 'revision', 'draft', 'live_article', 'live_article_section', 'live_article_author'],
  ...['live_article_tag', 'live_related', 'correction', 'address'],
  'query_address',
];

const BODY = '{"type":"doc","attrs":{"version":1}}';

/** An archive as of twenty years, written straight into the tables: all of it by one hand, half in one section and with one tag. */
const ARCHIVE: readonly RawBuilder<unknown>[] = [
  sql`insert into article (state, created_at, first_published_at)
    select 'published', at, at from generate_series(1, ${ARTICLES}) n, lateral (
      select timestamptz '2006-01-01Z' + n * interval '6 hours' as at) t`,
  sql`insert into revision (article_id, number, made_at, made_by, content)
    select id, 1, created_at, '', jsonb_build_object('body', ${BODY}::jsonb) from article`,
  sql`insert into draft select article_id, id from revision`,
  sql`insert into tag (name, slug) select 'وسم ' || n, 'وسم-' || n from generate_series(1, 50) n`,
  sql`insert into live_article (article_id, revision_id, kind, kicker, headline, standfirst, teaser, word_count,
      section_id, comment_policy, published_at)
    select article_id, id, 'news', '', 'خبر ' || article_id, '', '', 0, 1, 'open', made_at
    from revision`,
  sql`insert into section (position, name, slug) values (9, 'منوعات', 'منوعات')`,
  sql`insert into live_article_section select 1 + article_id % 2, article_id, published_at, false from live_article`,
  sql`insert into live_article_author select 1, article_id, 1, published_at from live_article`,
  sql`insert into live_article_tag select 1 + article_id % 2, article_id, 1, published_at from live_article`,
  sql`insert into live_related select article_id, 1, article_id - 1 from live_article where article_id > 1`,
  sql`insert into address select '/خبر-' || article_id || '/', 'canonical', 'article', article_id from live_article`,
  sql`insert into address select '/قديم-' || article_id || '/', 'redirect', 'article', article_id, 1 from live_article`,
  sql`insert into query_address select 'post=' || article_id, 'article', article_id from live_article`,
  sql`insert into address select '/tag/' || slug || '/', 'canonical', 'tag', id from tag`,
  sql`analyze`,
];

/** Rows of growing tables that this connection has read, by index or from end to end. */
async function rowsRead(tx: Tx): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_xact_user_tables where relname = any(${GROWING}::text[])
  `.execute(tx);
  return rows[0]?.read ?? 0;
}

test(`with ${ARTICLES} articles no page, and no publication, reads through what grows`, async () => {
  await using news = await newsroom();
  for (const step of ARCHIVE)
    await news.run(async (tx) => {
      // Filling it may take longer than a statement may.
      await takeLong(tx);
      await step.execute(tx);
    });
  const sections = (await site(news.db)).sections;
  const next = await news.draft({ headline: 'الأحدث' });
  const questions: Readonly<Record<string, (tx: Tx) => Promise<unknown>>> = {
    article: (tx) => article(tx, sections, 20_000 as ArticleId),
    'article at its address': (tx) => articleAt(tx, sections, '/%D8%AE%D8%A8%D8%B1-77/'),
    draft: (tx) => draft(tx, 20_000 as ArticleId),
    'section page': (tx) => sectionPage(tx, sections, 1 as SectionId, 1),
    'author page': (tx) => authorPage(tx, 1 as AuthorId, 1),
    'tag page': (tx) => tagPage(tx, 1 as TagId, 1),
    'all news': (tx) => newestPage(tx, 2),
    'all news, the last page': (tx) => newestPage(tx, 100),
    'day page': (tx) => archivePage(tx, 'Asia/Damascus', '2016-05-05', 1),
    'month page': (tx) => archivePage(tx, 'Asia/Damascus', '2016-05', 2),
    'year page': (tx) => archivePage(tx, 'Asia/Damascus', '2016', 2),
    'front page': (tx) => frontPage(tx, sections),
    feed: (tx) => latest(tx, { of: 'section', id: 1 as SectionId }, 20),
    address: (tx) => findAddress(tx, '/%D8%AE%D8%A8%D8%B1-77/'),
    'unknown address': (tx) => followAddress(tx, '/category/a/b/c/amp/'),
    'address with a number': (tx) => findQueryAddress(tx, 'post=77'),
    'why an address answers': (tx) => explainAddress(tx, '/%D8%AE%D8%A8%D8%B1-77-x/'),
    redirects: (tx) => redirects(tx, { by: null, search: '', after: '/خبر-2' }),
    'redirects of an import, the last page': (tx) => redirects(tx, { by: 'import', search: '', after: '/قديم-3' }),
    'redirects by change of address': (tx) => redirects(tx, { by: 'change', search: '', after: null }),
    'redirects with a word of one': (tx) => redirects(tx, { by: null, search: 'قديم 777', after: null }),
    upload: (tx) => findUpload(tx, '/wp-content/uploads/2016/05/x-300x200.jpg'),
    site: (tx) => site(tx),
    sitemap: (tx) => sitemapParts(tx),
    'part of the sitemap': (tx) => sitemapPart(tx, { of: 'articles', part: 3 }),
    'authors in the sitemap': (tx) => sitemapPart(tx, { of: 'authors', part: 1 }),
    'tags in the sitemap': (tx) => sitemapPart(tx, { of: 'tags', part: 1 }),
    publication: (tx) =>
      publishArticle(tx, news.editor, news.clock.now(), { articleId: next.articleId, basedOn: next.revisionId }),
  };
  const read: Record<string, number> = {};
  for (const [name, ask] of Object.entries(questions))
    await inTransaction(news.db, async (tx) => {
      const before = await rowsRead(tx);
      expect(await ask(tx), name).not.toBeNull();
      read[name] = (await rowsRead(tx)) - before;
    });
  for (const [name, rows] of Object.entries(read))
    expect(rows, name).toBeLessThan(MOST_READ[name] ?? MOST_READ_BY_OTHERS);
});
