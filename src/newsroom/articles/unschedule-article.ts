import type { ArticleId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { wrongState } from '../refusals.ts';
import { clearAlarms } from './alarms.ts';
import { lockArticle } from './lock-article.ts';

/** Takes back a schedule. The article stays approved, unless something newer than what was scheduled has been saved. */
export async function unscheduleArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId }: { articleId: ArticleId },
): Promise<void> {
  const { state, latest, dueRevisionId } = await lockArticle(tx, actor, 'article.schedule', articleId);
  if (state !== 'scheduled') throw wrongState({ articleId, state, act: 'article.schedule' });
  await tx
    .updateTable('article')
    .set({ state: latest === dueRevisionId ? 'approved' : 'in_review', due_at: null, due_revision_id: null })
    .where('id', '=', articleId)
    .execute();
  await clearAlarms(tx, at, articleId);
  await announce(tx, { act: 'article.unscheduled', by: actor, at, thing: 'article', thingId: articleId, tags: [] });
}
