import type { ArticleId, CorrectionId } from '../../base/ids.ts';
import type { CorrectionKind } from '../../body/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { noteNeeded } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { lockArticle } from './lock-article.ts';
import { checkState } from './states.ts';

/** Adds a public, dated note to a published article. The words of the article change by an update, not by this. */
export async function correctArticle(
  tx: Tx,
  actor: Actor,
  at: Date,
  { articleId, kind, text }: { articleId: ArticleId; kind: CorrectionKind; text: string },
): Promise<{ correctionId: CorrectionId }> {
  checkRight(actor, 'article.correct');
  if (text.trim() === '') throw noteNeeded();
  const article = await lockArticle(tx, actor, 'article.correct', articleId);
  checkState(article, 'article.correct');
  const { id } = await tx
    .insertInto('correction')
    .values({ article_id: articleId, kind, text, made_at: at, made_by: actor.name })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.updateTable('live_article').set({ updated_at: at }).where('article_id', '=', articleId).execute();
  await announce(tx, {
    act: 'article.corrected',
    by: actor,
    at,
    thing: 'article',
    thingId: articleId,
    tags: [`article:${articleId}`, 'latest'],
    facts: { kind, text },
  });
  return { correctionId: id as CorrectionId };
}
