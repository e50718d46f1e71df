import { type Body, headingsOf } from '../../../body/index.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

/** From how many subheads on an article is long enough to have contents. */
const FEWEST = 3;

/** The subheads of a long article, in the free column of a desk. */
export function Contents({ body, frame: { say } }: { body: Body; frame: Frame }) {
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
      </ol>
    </nav>
  );
}
