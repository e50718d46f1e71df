import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkFresh, lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';

/** Hands a draft to the editors. */
export async function submitArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, basedOn }: { articleId: ArticleId; basedOn: RevisionId },
): Promise<void> {
  const article = await lockArticle(tx, actor, 'article.submit', articleId);
  checkState(article, 'article.submit');
  checkFresh(article, basedOn);
  await tx.updateTable('article').set({ state: 'in_review' }).where('id', '=', articleId).execute();
  const facts = { revisionId: basedOn };
  await announce(tx, {
    act: 'article.submitted',
    by: actor,
    at,
    thing: 'article',
    thingId: articleId,
    tags: [],
    facts,
  });
}
