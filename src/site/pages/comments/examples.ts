import type { CommentsView } from '../../../comments/index.ts';
import type { ArticleView } from '../../../newsroom/index.ts';
import { manyComments } from '../../components/comments/example-comments.ts';
import { exampleArticle, LONG_HEADLINE } from '../../example-views.ts';

type Example = { readonly article: ArticleView; readonly comments: CommentsView };

/** Pages of an article's comments after the first. */
export const examples: Readonly<Record<string, Example>> = {
  second: { article: exampleArticle({ commentCount: 300 }), comments: manyComments(2) },
  'last-below-a-long-headline': {
    article: exampleArticle({ commentCount: 300, headline: LONG_HEADLINE }),
    comments: manyComments(6),
  },
};
