import type { ArticleView, AuthorView } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';
import { Moment } from '../moment/moment.tsx';
import { Picture } from '../picture/picture.tsx';

/** How many words a minute are read: the usual figure for silent reading of Arabic prose, rounded. */
const WORDS_A_MINUTE = 180;

/** Who wrote an article and when, as far as that is known, and how long it takes to read. */
export function Byline({ article, frame }: { article: ArticleView; frame: Frame }) {
  const { say, site } = frame;
  const { authors, publishedAt, updatedAt } = article;
  const minutes = Math.max(1, Math.round(article.wordCount / WORDS_A_MINUTE));
  return (
    <>
      {authors.length > 0 && <Names authors={authors} frame={frame} />}
      <p class="by__when">
        {publishedAt !== null && (
          <span>
            {say.published} <Moment at={publishedAt} style="full-datetime" frame={frame} />
          </span>
        )}
        {updatedAt !== null && updatedAt.getTime() !== publishedAt?.getTime() && (
          <span>
            <b>{say.updated}</b> <Moment at={updatedAt} style="full-datetime" frame={frame} />
          </span>
        )}
        <span>{say.minutesToRead(minutes, site.dates.digits)}</span>
      </p>
    </>
  );
}

function Names({ authors, frame }: { authors: readonly AuthorView[]; frame: Frame }) {
  const { say } = frame;
  const portraits = authors.flatMap(({ id, portrait }) => (portrait === null ? [] : [{ id, portrait }]));
  return (
    <div class="by__who">
      {portraits.length > 0 && (
        <div class="faces">
          {portraits.map(({ id, portrait }) => (
            <Picture key={id} picture={portrait} place="portrait" alt="" frame={frame} />
          ))}
        </div>
      )}
      <p class="by__names">
        {authors.map(({ id, name, address }, index) => (
          <span key={id}>
            {say.nameJoint(index, authors.length)}
            <a href={hrefOf(address)} rel="author">
              <Isolated text={name} />
            </a>
          </span>
        ))}
      </p>
    </div>
  );
}
