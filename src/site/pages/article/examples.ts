import type { AuthorId } from '../../../base/ids.ts';
import type { CommentsView } from '../../../comments/index.ts';
import type { ArticleView } from '../../../newsroom/index.ts';
import { exampleComments } from '../../components/comments/example-comments.ts';
import { exampleArticle, exampleAuthor, exampleBody, exampleCards, LONG_HEADLINE } from '../../example-views.ts';

/** The article in the states that its page must bear. */
export const examples: Readonly<Record<string, ArticleView>> = {
  whole: exampleArticle(),
  'long-headline-no-picture': exampleArticle({
    picture: null,
    kind: 'report',
    kicker: '',
    headline: LONG_HEADLINE,
    body: exampleBody('تتوقع الهيئة شتاءً أقصر من المعتاد.'),
    corrections: [],
  }),
  'latin-at-the-edge': exampleArticle({
    headline: 'سيارة من Tesla في مرأب البلدية: تجربة شهر بـ 40% من الكلفة',
    body: exampleBody('جرّبت البلدية سيارة Model 3 شهرًا.'),
    related: [],
  }),
  'nothing-but-a-name': exampleArticle({
    kicker: '',
    standfirst: '',
    picture: null,
    publishedAt: null,
    updatedAt: null,
    corrections: [],
    related: [],
    tags: [],
    trail: [],
    section: null,
    authors: [
      exampleAuthor({
        id: 2 as AuthorId,
        name: 'ramez',
        address: '/author/ramez/',
        role: '',
        bio: '',
        portrait: null,
      }),
    ],
    body: exampleBody('نصّ قصير عُرف كاتبه ولم يُعرف تاريخه.'),
  }),
  // Between the headline and the one suggested no other heading stands.
  'nothing-but-a-suggestion': exampleArticle({
    authors: [],
    corrections: [],
    tags: [],
    body: exampleBody('خبر قصير بلا توقيع.'),
    related: exampleCards(1),
  }),
  sponsored: exampleArticle({
    kind: 'sponsored',
    authors: [],
    body: exampleBody('مادة دفع ثمنها من كتبها.'),
    related: [],
  }),
};

/** The article with comments below it. */
export const commentedArticles: Readonly<Record<string, { article: ArticleView; comments: CommentsView }>> = {
  'with-comments': { article: exampleArticle({ commentCount: 7 }), comments: exampleComments() },
};
