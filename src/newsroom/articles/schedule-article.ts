import type { ArticleId, RevisionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { dueInPast } from '../refusals.ts';
import { clearAlarms } from './alarms.ts';
import { checkComplete } from './completeness.ts';
import { checkFresh, lockArticle, revisionContent } from './lock-article.ts';
import { checkState } from './states.ts';

/** Has one stated revision published at an instant; what is saved later isn't in it. Scheduling again replaces it. */
export async function scheduleArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, basedOn, dueAt }: { articleId: ArticleId; basedOn: RevisionId; dueAt: Date },
): Promise<void> {
  const article = await lockArticle(tx, actor, 'article.schedule', articleId);
  checkState(article, 'article.schedule');
  checkFresh(article, basedOn);
  if (dueAt <= at) throw dueInPast({ dueAt });
  await checkComplete(tx, actor, articleId, await revisionContent(tx, articleId, basedOn));

  await tx
    .updateTable('article')
    .set({ state: 'scheduled', due_at: dueAt, due_revision_id: basedOn })
    .where('id', '=', articleId)
    .execute();
  await clearAlarms(tx, at, articleId);
  const facts = { revisionId: basedOn, dueAt: dueAt.toISOString() };
  await announce(tx, {
    act: 'article.scheduled',
    by: actor,
    at,
    thing: 'article',
    thingId: articleId,
    tags: [],
    facts,
  });
}
