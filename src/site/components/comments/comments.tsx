import type { CommentsView, CommentThread, CommentWords, PlacedComment } from '../../../comments/index.ts';
import type { ArticleView } from '../../../newsroom/index.ts';
import { COMMENTS_PLACE, commentsAddress, hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { PageLinks } from '../pager/pager.tsx';
import { Comment } from './comment.tsx';

type CommentsProps = {
  /** Null where there are none: then nothing is drawn. */
  readonly comments: CommentsView | null;
  readonly article: Pick<ArticleView, 'address' | 'authors'>;
  readonly frame: Frame;
};

/** What readers answered to an article, a page of it, under how many they are. */
export function Comments({ comments, article, frame }: CommentsProps) {
  if (comments === null) return null;
  const { threads, total, page, pages } = comments;
  const href = (number: number) => `${hrefOf(commentsAddress(article.address, number))}#${COMMENTS_PLACE}`;
  return (
    <section
      class="talk"
      id={COMMENTS_PLACE}
      aria-labelledby="comments-count"
      // A link of old names the comment and no page: the script asks below the article on which of them it stands.
      data-article={pages === 1 ? undefined : hrefOf(article.address)}
    >
      <h2 id="comments-count">{frame.say.comments(total, frame.site.dates.digits)}</h2>
      <Thread of={threads} article={article} frame={frame} />
      <PageLinks page={page} pages={pages} href={href} frame={frame} />
    </section>
  );
}

/** A comment at its level; those of the third have nothing below them. */
type Placed = PlacedComment & { readonly below?: readonly (PlacedComment | CommentThread<PlacedComment>)[] };
type ThreadProps = Omit<CommentsProps, 'comments'> & { readonly of: readonly Placed[] };

function Thread({ of, article, frame }: ThreadProps) {
  if (of.length === 0) return null;
  return (
    <ol class="thread">
      {of.map((placed) => (
        <li key={placed.id} class={roleOf(placed.said)}>
          <Comment comment={placed} authors={article.authors} frame={frame} />
          <Thread of={placed.below ?? []} article={article} frame={frame} />
        </li>
      ))}
    </ol>
  );
}

function roleOf(said: CommentWords | null): string | undefined {
  if (said === null) return 'cmt--gone';
  return said.authorId === null ? undefined : 'cmt--desk';
}
