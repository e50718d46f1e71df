import { headingsOf } from '../../../body/index.ts';
import type { ArticleView } from '../../../newsroom/index.ts';
import { COMMENTS_PLACE } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

/** From how many subheads on an article is long enough to have contents. */
const FEWEST = 3;

type ContentsProps = { readonly article: Pick<ArticleView, 'body' | 'commentCount'>; readonly frame: Frame };

/** The subheads of a long article, and its comments, in the free column of a desk. */
export function Contents({ article: { body, commentCount }, frame: { say, site } }: ContentsProps) {
  const subheads = headingsOf(body).filter(({ level }) => level === 2);
  if (subheads.length < FEWEST) return null;
  return (
    <nav class="toc" aria-labelledby="contents">
      <h2 id="contents">{say.contents}</h2>
      <ol>
        {subheads.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Isolated text={text} />
            </a>
          </li>
        ))}
        {commentCount > 0 && (
          <li>
            <a href={`#${COMMENTS_PLACE}`}>{say.comments(commentCount, site.dates.digits)}</a>
          </li>
        )}
      </ol>
    </nav>
  );
}
