import { sql } from 'kysely';
import type { Actor } from '../newsroom/index.ts';
import type { Tx } from '../storage/index.ts';
import { checkRight } from './rights.ts';

/** The tables of comments that are held (`holdTables`) while those of an import are taken away. */
export const COMMENT_TABLES = ['comment'] as const;

/**
 * Takes away the comments that an import brought, with what is known of their senders. One that is answered by another
 * which stays stops it: whether there is such a one is the caller's to ask, while nobody may add any (`COMMENT_TABLES`).
 *
 * It announces nothing: the undoing in whose transaction it runs does, with the tags it returns. They are as many as
 * articles had comments.
 */
export async function removeBroughtComments(
  tx: Tx,
  actor: Actor,
  importId: number,
): Promise<{ count: number; tags: readonly string[] }> {
  checkRight(actor, 'comment.remove');
  const { rows } = await sql<{ count: number; articles: readonly number[] }>`
    with gone as (delete from comment where import_id = ${importId} returning article_id)
    select count(*)::integer as count, coalesce(array_agg(distinct article_id), '{}') as articles from gone
  `.execute(tx);
  const { count = 0, articles = [] } = rows[0] ?? {};
  return { count, tags: articles.map((id) => `article:${id}`) };
}
