import { renderBody } from '../../../body/index.ts';
import type { CommentsView } from '../../../comments/index.ts';
import type { ArticleView, ShownPicture } from '../../../newsroom/index.ts';
import { bodyWordsOf, drawerOf } from '../../body-words.ts';
import { AuthorBox } from '../../components/author-box/author-box.tsx';
import { Byline } from '../../components/byline/byline.tsx';
import { summaryOf } from '../../components/card/card-parts.tsx';
import { Tags } from '../../components/chips/tags.tsx';
import { Comments } from '../../components/comments/comments.tsx';
import { Contents } from '../../components/contents/contents.tsx';
import { Corrections } from '../../components/corrections/corrections.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { ArticleKicker } from '../../components/kicker/article-kicker.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { LeadPicture } from '../../components/picture/picture.tsx';
import { Related } from '../../components/related/related.tsx';
import { Share } from '../../components/share/share.tsx';
import { Suggestion } from '../../components/suggestion/suggestion.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { breadcrumbsOf, newsArticleOf } from '../../head/json-ld.ts';
import { innerHtml } from '../../inner-html.ts';

/** From how many characters on a headline is set smaller and wider. */
const LONG_HEADLINE = 90;

/**
 * An article with everything that belongs to it.
 *
 * @param comments the first page of them; null where there are none
 */
export function articlePage(article: ArticleView, comments: CommentsView | null, frame: Frame): Page {
  const { headline, searchTitle, description, trail, picture, address, publishedAt, updatedAt } = article;
  const steps = trail.map((section) => ({ name: section.name, address: section.address }));
  return {
    head: {
      title: searchTitle || headline,
      description: description || summaryOf(article),
      canonical: address,
      picture,
      article: { publishedAt, updatedAt, section: article.section?.name ?? '' },
      jsonLd: [newsArticleOf(article, frame), breadcrumbsOf([...steps, { name: headline, address }], frame)],
    },
    body: <ArticleBody article={article} comments={comments} frame={frame} />,
  };
}

type BodyProps = { readonly article: ArticleView; readonly comments: CommentsView | null; readonly frame: Frame };

function ArticleBody({ article, comments, frame }: BodyProps) {
  const { headline, standfirst, trail, picture, related, address } = article;
  const [suggested, ...others] = related;
  const current = [address, ...trail.map((section) => section.address)];
  const variants = `${picture === null ? ' art--nopic' : ''}${headline.length > LONG_HEADLINE ? ' art--long' : ''}`;
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={current} />}>
      <div class={`wrap art${variants}`}>
        <Trail steps={trail} here={headline} frame={frame} />
        <article class="art__grid">
          <header class="art__head">
            <ArticleKicker article={article} frame={frame} />
            <h1>
              <Isolated text={headline} />
            </h1>
            {standfirst !== '' && (
              <p class="stand">
                <Isolated text={standfirst} />
              </p>
            )}
          </header>
          {picture !== null && <LeadFigure picture={picture} frame={frame} />}
          <div class="art__side">
            <div class="by">
              <Byline article={article} frame={frame} />
              <Share article={article} frame={frame} />
            </div>
            <Contents article={article} frame={frame} />
          </div>
          <ArticleText article={article} frame={frame} />
          <div class="art__foot">
            <Corrections corrections={article.corrections} frame={frame} />
            <Tags tags={article.tags} frame={frame} />
            {article.authors.map((author) => (
              <AuthorBox key={author.id} author={author} frame={frame} />
            ))}
          </div>
          {suggested !== undefined && (
            <div class="art__end">
              <Suggestion card={suggested} frame={frame} />
            </div>
          )}
        </article>
        <PrintedFrom article={article} frame={frame} />
      </div>
      {comments !== null && (
        <div class="wrap talk-wrap">
          <Comments comments={comments} article={article} frame={frame} />
        </div>
      )}
      <Related cards={others} frame={frame} />
    </Layout>
  );
}

function ArticleText({ article: { body, pictures }, frame }: { article: ArticleView; frame: Frame }) {
  return <div class="body" {...innerHtml(renderBody(body, bodyWordsOf(frame), drawerOf(pictures, frame)))} />;
}

function LeadFigure({ picture, frame }: { picture: ShownPicture; frame: Frame }) {
  const { caption, credit, alt } = picture;
  return (
    <figure class="art__pic">
      <LeadPicture picture={picture} place="articleLead" alt={alt} frame={frame} />
      {(caption !== '' || credit !== '') && (
        <figcaption>
          <Isolated text={caption} />{' '}
          {credit !== '' && (
            <span class="credit">
              <Isolated text={credit} />
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

function PrintedFrom({ article, frame: { say, site, origin } }: { article: ArticleView; frame: Frame }) {
  return (
    <p class="print-only">
      <Isolated text={say.printedFrom(site.name)} /> <bdi dir="ltr">{origin + article.address}</bdi>
    </p>
  );
}
