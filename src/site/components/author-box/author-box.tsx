import type { AuthorView } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';
import { Picture } from '../picture/picture.tsx';

/** Who an author is; perhaps nothing is known but a name. */
export function AuthorBox({ author, frame }: { author: AuthorView; frame: Frame }) {
  const { say } = frame;
  const { id, name, role, bio, portrait, address } = author;
  const heading = `author-${id}`;
  return (
    <section class={portrait === null ? 'author author--text' : 'author'} aria-labelledby={heading}>
      {portrait !== null && <Picture picture={portrait} place="portrait" alt="" frame={frame} />}
      <div>
        <h2 id={heading}>
          <Isolated text={say.about(name)} />
        </h2>
        {bio !== '' || role !== '' ? (
          <p>
            <Isolated text={bio === '' ? role : bio} />
          </p>
        ) : null}
        <p class="meta">
          <a href={hrefOf(address)}>{say.allArticles}</a>
        </p>
      </div>
    </section>
  );
}
