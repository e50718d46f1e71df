import { type RawBuilder, sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';

/**
 * Lists live articles in every section above those they are in. What was inherited before, under another tree, must be
 * gone by then. No section is moved meanwhile (`one-at-a-time.ts`), so that the tree is the present one for all.
 *
 * @param articles a question for their ids, such as ``sql`select unnest(…)` ``
 */
export async function inheritSections(tx: Tx, articles: RawBuilder<ArticleId>): Promise<void> {
  await sql`
    with recursive up(article_id, section_id, published_at) as (
      select own.article_id, section.parent_id, own.published_at
      from live_article_section own join section on section.id = own.section_id
      where not own.inherited and own.article_id in (${articles})
      union
      select up.article_id, section.parent_id, up.published_at from up join section on section.id = up.section_id
    )
    insert into live_article_section (section_id, article_id, published_at, inherited)
    select section_id, article_id, published_at, true from up where section_id is not null
    on conflict do nothing
  `.execute(tx);
}
