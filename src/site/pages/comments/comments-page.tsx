import type { CommentsView } from '../../../comments/index.ts';
import type { ArticleView } from '../../../newsroom/index.ts';
import { Comments } from '../../components/comments/comments.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';

/**
 * A further page of an article's comments. Search engines are led to the article: that its comments go on is nothing
 * to be found by itself.
 */
export function commentsPage(article: ArticleView, comments: CommentsView, frame: Frame): Page {
  const { say, site } = frame;
  return {
    head: {
      title: say.pageOf(say.commentsOn(article.headline), comments.page, site.dates.digits),
      description: '',
      canonical: article.address,
      isUnlisted: true,
      picture: null,
    },
    body: <CommentsBody article={article} comments={comments} frame={frame} />,
  };
}

type BodyProps = { readonly article: ArticleView; readonly comments: CommentsView; readonly frame: Frame };

function CommentsBody({ article, comments, frame }: BodyProps) {
  const { say, site } = frame;
  const { headline, address, trail } = article;
  const heading = say.commentsOn(headline);
  const steps = [...trail, { name: headline, address }];
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={trail.map((section) => section.address)} />}>
      <div class="wrap page-head">
        <Trail steps={steps} here={say.pageOf(say.commentsTitle, comments.page, site.dates.digits)} frame={frame} />
        <h1>
          <Isolated text={heading} />
        </h1>
      </div>
      <div class="wrap talk-wrap">
        <Comments comments={comments} article={article} frame={frame} />
      </div>
    </Layout>
  );
}
