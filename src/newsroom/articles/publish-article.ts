import type { ArticleId, RevisionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { publishedInFuture } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { checkFresh, type LockedArticle, lockArticle } from './lock-article.ts';
import { publishRevision } from './publish-revision.ts';
import { checkState } from './states.ts';

/** What is published, and, for what was published elsewhere before, when that was (null: nobody knows). */
export type PublishArticle = {
  articleId: ArticleId;
  /** The revision that the actor has seen; a newer one is never published unseen. */
  basedOn: RevisionId;
  publishedAt?: Date | null;
  updatedAt?: Date | null;
};

/** Makes a draft what readers see, or refuses and changes nothing. Answers with the article's address. */
export async function publishArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, basedOn, publishedAt, updatedAt = null }: PublishArticle,
): Promise<{ path: string }> {
  checkRight(actor, 'article.publish');
  if (publishedAt !== undefined) checkRight(actor, 'article.backdate');
  const article = await lockArticle(tx, actor, 'article.publish', articleId);
  checkState(article, 'article.publish');
  checkFresh(article, basedOn);
  for (const given of [publishedAt, updatedAt])
    if (given instanceof Date && given > at) throw publishedInFuture({ publishedAt: given });
  const dates = publishedAt === undefined ? datesNow(article, at) : { publishedAt, updatedAt };
  return publishRevision(tx, actor, at, article, { act: 'article.published', revisionId: basedOn, ...dates });
}

/** What comes back after it was taken off keeps the date, known or not, on which readers first had it. */
export const datesNow = (article: LockedArticle, at: Date) =>
  article.path === null
    ? { publishedAt: at, updatedAt: null }
    : { publishedAt: article.firstPublishedAt, updatedAt: at };
