import type { ArticleId } from '../../base/ids.ts';
import { wrongState } from '../refusals.ts';
import type { Act } from '../rights.ts';

/** Where an article stands in its life. `withdrawn` is the end of it. */
export const ARTICLE_STATES = [
  'draft',
  'in_review',
  'approved',
  'scheduled',
  'published',
  'unpublished',
  'withdrawn',
] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

const UNSEEN = ['draft', 'in_review', 'approved', 'unpublished'] as const;

/** From which states each step can be taken. */
const FROM: Readonly<Partial<Record<Act, readonly ArticleState[]>>> = {
  'article.save': [...UNSEEN, 'scheduled', 'published'],
  'article.submit': ['draft', 'unpublished'],
  'article.approve': ['draft', 'in_review', 'unpublished'],
  'article.publish': [...UNSEEN, 'scheduled'],
  'article.update': ['published'],
  'article.schedule': [...UNSEEN, 'scheduled'],
  'article.unpublish': ['published'],
  'article.withdraw': ['published', 'unpublished'],
  'article.correct': ['published'],
};

/** Refuses when the article's state doesn't allow the step. */
export function checkState(article: { id: ArticleId; state: ArticleState }, act: Act): void {
  if (FROM[act]?.includes(article.state) === true) return;
  throw wrongState({ articleId: article.id, state: article.state, act });
}
