import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkFresh, lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';

/** Says that a revision may be published. */
export async function approveArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, basedOn }: { articleId: ArticleId; basedOn: RevisionId },
): Promise<void> {
  const article = await lockArticle(tx, actor, 'article.approve', articleId);
  checkState(article, 'article.approve');
  checkFresh(article, basedOn);
  await tx.updateTable('article').set({ state: 'approved' }).where('id', '=', articleId).execute();
  const facts = { revisionId: basedOn };
  await announce(tx, { act: 'article.approved', by: actor, at, thing: 'article', thingId: articleId, tags: [], facts });
}
