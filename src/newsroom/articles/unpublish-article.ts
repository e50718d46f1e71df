import type { ArticleId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';
import { takeOff } from './take-off.ts';

/** Takes an article off without a word to readers; it may come back, at the same address. */
export async function unpublishArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId }: { articleId: ArticleId },
): Promise<void> {
  const article = await lockArticle(tx, actor, 'article.unpublish', articleId);
  checkState(article, 'article.unpublish');
  const tags = await takeOff(tx, article);
  await tx.updateTable('article').set({ state: 'unpublished' }).where('id', '=', articleId).execute();
  await announce(tx, { act: 'article.unpublished', by: actor, at, thing: 'article', thingId: articleId, tags });
}
