import { sql } from 'kysely';
import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { noteNeeded } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { type LockedArticle, lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';
import { takeOff } from './take-off.ts';

/**
 * Takes an article off for good and says publicly why: its addresses, old ones too, answer with the notice. Only what
 * readers have seen can be withdrawn.
 */
export async function withdrawArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, notice }: { articleId: ArticleId; notice: string },
): Promise<void> {
  checkRight(actor, 'article.withdraw');
  if (notice.trim() === '') throw noteNeeded();
  const article = await lockArticle(tx, actor, 'article.withdraw', articleId);
  checkState(article, 'article.withdraw');
  // The notice names the article by the headline that readers knew, not by one of a later draft.
  const seen = article.liveRevisionId ?? (await lastSeen(tx, article));
  await tx.updateTable('draft').set({ revision_id: seen }).where('article_id', '=', articleId).execute();
  const tags = new Set([`article:${articleId}`, ...(await takeOff(tx, article))]);
  await tx
    .updateTable('article')
    .set({ state: 'withdrawn', withdrawn_at: at, withdrawal_notice: notice })
    .where('id', '=', articleId)
    .execute();
  await tx
    .updateTable('address')
    .set({ state: 'gone' })
    .where('thing', '=', 'article')
    .where('thing_id', '=', articleId)
    .execute();
  await announce(tx, {
    act: 'article.withdrawn',
    by: actor,
    at,
    thing: 'article',
    thingId: articleId,
    tags: [...tags],
  });
}

/** The revision that readers saw last of an article that was taken off: the one that was published or updated last. */
async function lastSeen(tx: Tx, { id }: LockedArticle): Promise<RevisionId> {
  const { rows } = await sql<{ revisionId: RevisionId }>`
    select (facts ->> 'revisionId')::bigint as "revisionId" from audit
    where thing = 'article' and thing_id = ${id} and act in ('article.published', 'article.updated')
    order by audit.id desc limit 1
  `.execute(tx);
  const [last] = rows;
  if (last === undefined) throw new Error(`article ${id} was taken off, and nothing tells that it was published`);
  return last.revisionId;
}
