import { sql } from 'kysely';
import type { TagId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { TagLink, TagPageView } from '../views.ts';
import { listPage } from './list-page.ts';

/** One page of a tag's articles, newest first; null for a page or a tag that isn't there. */
export async function tagPage(db: Db, id: TagId, page: number): Promise<TagPageView | null> {
  const [found, list] = await Promise.all([
    sql<TagLink>`
      select tag.id, tag.name, address.path as address from tag
      join address on address.thing = 'tag' and address.thing_id = tag.id and address.state = 'canonical'
      where tag.id = ${id}
    `.execute(db),
    listPage(db, sql`live_article_tag where tag_id = ${id}`, page),
  ]);
  const tag = found.rows[0];
  if (tag === undefined || list === null) return null;
  return { ...list, tag };
}
