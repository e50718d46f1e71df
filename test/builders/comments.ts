import type { ArticleId } from '../../src/base/ids.ts';
import type { BroughtComment } from '../../src/comments/index.ts';

/** A comment as another system had it, shown and answering nothing, with no sender, but for what a test names. */
export const broughtComment = (
  articleId: ArticleId,
  foreignId: string,
  said: Partial<BroughtComment> = {},
): BroughtComment => ({
  articleId,
  foreignId,
  parentForeignId: null,
  kind: 'comment',
  state: 'shown',
  name: 'سامر قدّور',
  authorId: null,
  text: 'شكرًا على التغطية.',
  writtenAt: null,
  email: '',
  site: '',
  ip: '',
  ...said,
});
