import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkFresh, lockArticle } from './lock-article.ts';
import { publishRevision } from './publish-revision.ts';
import { checkState } from './states.ts';

/** Makes a newer revision of a published article what readers see. When it was first published stays. */
export async function updateArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, basedOn }: { articleId: ArticleId; basedOn: RevisionId },
): Promise<{ path: string }> {
  const article = await lockArticle(tx, actor, 'article.update', articleId);
  checkState(article, 'article.update');
  checkFresh(article, basedOn);
  return publishRevision(tx, actor, at, article, {
    act: 'article.updated',
    revisionId: basedOn,
    publishedAt: article.livePublishedAt,
    updatedAt: at,
  });
}
