import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { RELATED } from './choose-related.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** How far back each tag and section is looked through for one of many articles. */
const LOOKED_AT = 8;

/**
 * Chooses what is shown beside each of many live articles that came at once, as `chooseRelated` does for one: most
 * tags in common first, then the same section, and among equals those published nearest before it. Articles that have
 * theirs keep it.
 */
export async function chooseRelatedOf(tx: Tx, articleIds: readonly ArticleId[]): Promise<void> {
  await oneAtATime(tx);
  await sql`
    insert into live_related (article_id, position, related_id)
    select this.article_id, near.position, near.article_id
    from unnest(${[...articleIds]}::bigint[]) given(article_id)
    join live_article this using (article_id)
    cross join lateral (
      select candidate.article_id,
        row_number() over (
          order by sum(tags) desc, max(sections) desc, max(candidate.published_at) desc nulls last,
            candidate.article_id desc
        ) as position
      from (
        select near.article_id, near.published_at, 1 as tags, 0 as sections
        from live_article_tag own
        cross join lateral (
          select article_id, published_at from live_article_tag
          where tag_id = own.tag_id and published_at <= coalesce(this.published_at, 'infinity')
          order by published_at desc nulls last, article_id desc limit ${LOOKED_AT}
        ) near
        where own.article_id = this.article_id
        union all
        (
          select article_id, published_at, 0, 1 from live_article_section
          where section_id = this.section_id and published_at <= coalesce(this.published_at, 'infinity')
          order by published_at desc nulls last, article_id desc limit ${LOOKED_AT}
        )
        union all
        (
          select article_id, published_at, 0, 0 from live_article
          order by published_at desc nulls last, article_id desc limit ${LOOKED_AT}
        )
      ) candidate
      where candidate.article_id <> this.article_id
      group by candidate.article_id
      order by position limit ${RELATED}
    ) near
    where not exists (select from live_related had where had.article_id = this.article_id)
  `.execute(tx);
}
