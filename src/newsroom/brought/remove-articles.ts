import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { liveTags } from '../articles/live-tags.ts';
import { oneAtATime } from '../articles/one-at-a-time.ts';
import { putRelated, relatedOf } from '../articles/related-of.ts';
import { siteSettings } from '../settings/site-settings.ts';

/**
 * Takes articles away with all that is theirs alone: revisions, drafts, what readers see, alarms of the clock. Articles
 * beside which one of them was shown are given others.
 *
 * @returns how many there were, and the tags of the pages that showed them
 */
export async function removeArticles(
  tx: Tx,
  articles: readonly ArticleId[],
): Promise<{ count: number; tags: readonly string[] }> {
  if (articles.length === 0) return { count: 0, tags: [] };
  await oneAtATime(tx);
  const { zone } = await siteSettings(tx);
  const tags = await liveTags(tx, articles, zone);
  const beside = await besideWhich(tx, articles);
  const count = await remove(tx, articles);
  const isBeside = new Set(beside);
  if (beside.length > 0)
    for await (const related of relatedOf(tx, (id) => isBeside.has(id))) await putRelated(tx, related);
  return { count, tags: [...tags, ...beside.map((id) => `article:${id}`)] };
}

/** The other articles beside which one of these is shown; what was chosen for them is forgotten. */
async function besideWhich(tx: Tx, articles: readonly ArticleId[]): Promise<readonly ArticleId[]> {
  const { rows } = await sql<{ id: ArticleId }>`
    with gone as materialized (select unnest(${[...articles]}::bigint[]) as id), beside as materialized (
      select distinct article_id as id from live_related
      where related_id in (table gone) and article_id not in (table gone)
    ), forgotten as (
      delete from live_related where article_id in (table beside)
    )
    select id from beside order by id
  `.execute(tx);
  return rows.map(({ id }) => id);
}

/** In one statement, at whose end the foreign keys are checked: an article that is due and its revision name each other. */
async function remove(tx: Tx, articles: readonly ArticleId[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with gone as materialized (select unnest(${[...articles]}::bigint[]) as id),
      related as (delete from live_related where article_id in (table gone)),
      sections as (delete from live_article_section where article_id in (table gone)),
      authors as (delete from live_article_author where article_id in (table gone)),
      tags as (delete from live_article_tag where article_id in (table gone)),
      live as (delete from live_article where article_id in (table gone)),
      drafts as (delete from draft where article_id in (table gone)),
      revisions as (delete from revision where article_id in (table gone)),
      alarms as (delete from alarm where thing = 'article' and thing_id in (table gone)),
      articles as (delete from article where id in (table gone) returning id)
    select count(*)::integer as count from articles
  `.execute(tx);
  return rows[0]?.count ?? 0;
}
