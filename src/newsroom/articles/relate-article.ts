import { sql } from 'kysely';
import type { ArticleId } from '../../base/ids.ts';
import { announce, bigints, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import { RELATED } from './choose-related.ts';
import { checkArticleRight } from './places.ts';

/**
 * Puts articles beside a live one, the likest first, before those that stand there already. What isn't live is left out,
 * and where nothing changes nobody is told.
 *
 * @returns whether anything changed
 */
export async function relateArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, likest }: { articleId: ArticleId; likest: readonly ArticleId[] },
): Promise<boolean> {
  checkRight(actor, 'article.relate');
  const live = await tx
    .selectFrom('live_article')
    .select('article_id')
    .where('article_id', '=', articleId)
    .forUpdate()
    .executeTakeFirst();
  if (live === undefined) return false;
  await checkArticleRight(tx, actor, 'article.relate', articleId);
  const before = await tx
    .selectFrom('live_related')
    .select('related_id')
    .where('article_id', '=', articleId)
    .orderBy('position')
    .execute();
  const stood = before.map(({ related_id }) => related_id as ArticleId);
  const wanted = [...new Set([...likest, ...stood])].filter((id) => id !== articleId);
  const { rows } = await sql<{ id: ArticleId }>`
    select given.id from unnest(${bigints(wanted)}::bigint[]) with ordinality as given(id, place)
    join live_article on live_article.article_id = given.id order by given.place limit ${RELATED}
  `.execute(tx);
  const beside = rows.map(({ id }) => id);
  if (beside.join(' ') === stood.join(' ')) return false;
  await tx.deleteFrom('live_related').where('article_id', '=', articleId).execute();
  await sql`
    insert into live_related (article_id, position, related_id)
    select ${articleId}::bigint, given.place, given.id
    from unnest(${bigints(beside)}::bigint[]) with ordinality as given(id, place)
  `.execute(tx);
  const tags = [`article:${articleId}`];
  await announce(tx, { act: 'article.related', by: actor, at, thing: 'article', thingId: articleId, tags });
  return true;
}
