import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { archiveTags } from '../addresses/day-in-zone.ts';

/**
 * The tags of all pages that show these articles, or list them; none of those that aren't live. `by:` is what an author
 * has signed, apart from what is known of the author.
 */
export async function liveTags(tx: Tx, articleIds: readonly ArticleId[], zone: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: ArticleId; published_at: Date | null; lists: string[] }>`
    select article_id as id, published_at, array(
      select 'section:' || section_id from live_article_section where article_id = live.article_id
      union all select 'by:' || author_id from live_article_author where article_id = live.article_id
      union all select 'tag:' || tag_id from live_article_tag where article_id = live.article_id
    ) as lists
    from live_article live where article_id = any(${[...articleIds]}::bigint[])
  `.execute(tx);
  const own = rows.flatMap((live) => [`article:${live.id}`, ...live.lists, ...archiveTags(live.published_at, zone)]);
  return rows.length === 0 ? [] : [...new Set(['front', 'latest', ...own])];
}
