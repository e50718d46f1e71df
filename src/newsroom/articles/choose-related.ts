import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';

/** One for the «قد يُعجبك أيضًا» box, the others below the article. */
export const RELATED = 5;

/** How far back each of its tags, its section and the paper are looked through. */
const LOOKED_AT = 30;

/** How many articles beside it are given this one, while they have room. */
const FILLED = 20;

/**
 * Chooses what is shown beside a live article and stores it: most tags in common first, then the same section, then
 * the newest. It stays as it is until the article itself is published anew, so that no other publication drops its page.
 * Only articles that have too few, as the first ones of a paper do, are given this one.
 *
 * @returns the tags of the pages of those articles
 */
export async function chooseRelated(tx: Tx, articleId: ArticleId): Promise<readonly string[]> {
  await sql`delete from live_related where article_id = ${articleId}`.execute(tx);
  await sql`
    with this as (select article_id, section_id from live_article where article_id = ${articleId}),
    candidate(article_id, tags, sections) as (
      select near.article_id, 1, 0 from live_article_tag own
      cross join lateral (
        select article_id from live_article_tag where tag_id = own.tag_id
        order by published_at desc nulls last, article_id desc limit ${LOOKED_AT}
      ) near
      where own.article_id = ${articleId}
      union all
      select near.article_id, 0, 1 from this
      cross join lateral (
        select article_id from live_article_section where section_id = this.section_id
        order by published_at desc nulls last, article_id desc limit ${LOOKED_AT}
      ) near
      union all
      select near.article_id, 0, 0 from (
        select article_id from live_article
        order by published_at desc nulls last, article_id desc limit ${LOOKED_AT}
      ) near
    ), ranked as (
      select article_id, sum(tags) as tags, max(sections) as sections from candidate
      where article_id <> ${articleId} group by article_id
    )
    insert into live_related (article_id, position, related_id)
    select ${articleId}::bigint,
      row_number() over (order by tags desc, sections desc, published_at desc nulls last, ranked.article_id desc),
      ranked.article_id
    from ranked join live_article using (article_id)
    order by 2 limit ${RELATED}
  `.execute(tx);
  // In the order of ids, so that two who publish at once wait for one another in one direction; the later one finds
  // the place taken and leaves it.
  const { rows } = await sql<{ id: number }>`
    insert into live_related (article_id, position, related_id)
    select own.related_id, coalesce(had.last, 0) + 1, ${articleId}::bigint
    from (
      select article_id as related_id from live_article where article_id <> ${articleId}
      order by published_at desc nulls last, article_id desc limit ${FILLED}
    ) own
    cross join lateral (
      select count(*) as number, max(position) as last, bool_or(related_id = ${articleId}) as is_there
      from live_related where article_id = own.related_id
    ) had
    where had.number < ${RELATED} and had.is_there is not true
    order by own.related_id
    on conflict do nothing
    returning article_id as id
  `.execute(tx);
  return rows.map(({ id }) => `article:${id}`);
}
