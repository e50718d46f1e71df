import { shorten } from '../../../arabic/index.ts';
import type { AuthorId } from '../../../base/ids.ts';
import { naturalDirectionOf } from '../../../body/index.ts';
import type { PlacedComment } from '../../../comments/index.ts';
import type { AuthorView } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { RecentMoment } from '../moment/moment.tsx';

/** Of a name that is only mentioned; all of it stands over what its bearer wrote. It fits in a line of a phone. */
const MENTIONED = { graphemes: 32 };

type CommentProps = {
  readonly comment: PlacedComment;
  /** Whose article it is. */
  readonly authors: readonly AuthorView[];
  readonly frame: Frame;
};

/** One comment, or the place where it stood before it was removed. */
export function Comment({ comment, authors, frame }: CommentProps) {
  const { anchor, said } = comment;
  const { say } = frame;
  if (said === null)
    return (
      <article class="cmt" id={anchor}>
        <p>{say.removedComment}</p>
      </article>
    );
  return (
    <article class="cmt" id={anchor}>
      <header class="cmt__head">
        <b>
          <Name name={said.name} frame={frame} />
        </b>
        {said.authorId !== null && <span class="flag flag--line">{flagOf(said.authorId, authors, frame)}</span>}
        {said.writtenAt !== null && (
          <a href={`#${anchor}`}>
            <RecentMoment at={said.writtenAt} style="datetime" frame={frame} />
          </a>
        )}
        <Answering comment={comment} frame={frame} />
      </header>
      {paragraphsOf(said.text).map((lines, index) => (
        <Paragraph key={index} lines={lines} />
      ))}
    </article>
  );
}

const flagOf = (id: AuthorId, authors: readonly AuthorView[], { say }: Frame): string =>
  authors.some((author) => author.id === id) ? say.writesThisArticle : say.writesForThePaper;

/** Whom a comment answers, in words: below the third level the place alone doesn't tell. */
function Answering({ comment: { answers }, frame }: Pick<CommentProps, 'comment' | 'frame'>) {
  if (answers === null) return null;
  return (
    <span class="cmt__to">
      {answers.said === null ? (
        frame.say.answersRemoved
      ) : (
        <>
          {frame.say.answersTo} <Name name={shorten(answers.said.name, MENTIONED)} frame={frame} />
        </>
      )}
    </span>
  );
}

/** A name that a stranger typed, held together whatever its letters do. */
function Name({ name, frame: { say } }: { name: string; frame: Frame }) {
  if (name.trim() === '') return <>{say.nameless}</>;
  return <bdi lang={naturalDirectionOf(name) === 'ltr' ? 'en' : undefined}>{name}</bdi>;
}

/** The lines of each paragraph. Addresses in them stay text: nothing that a stranger typed leads anywhere. */
const paragraphsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0);

function Paragraph({ lines }: { lines: readonly string[] }) {
  return (
    <p dir={naturalDirectionOf(lines.join(' ')) === 'ltr' ? 'ltr' : undefined}>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </p>
  );
}
