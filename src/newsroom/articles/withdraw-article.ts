import type { ArticleId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { noteNeeded } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';
import { takeOff } from './take-off.ts';

/** Takes an article off for good and says publicly why: its addresses, old ones too, answer with the notice. */
export async function withdrawArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, notice }: { articleId: ArticleId; notice: string },
): Promise<void> {
  checkRight(actor, 'article.withdraw');
  if (notice.trim() === '') throw noteNeeded();
  const article = await lockArticle(tx, articleId);
  checkState(article, 'article.withdraw');
  // The notice names the article by the headline that readers knew, not by one of a later draft.
  if (article.liveRevisionId !== null)
    await tx
      .updateTable('draft')
      .set({ revision_id: article.liveRevisionId })
      .where('article_id', '=', articleId)
      .execute();
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
