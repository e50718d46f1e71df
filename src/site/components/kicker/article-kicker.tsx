import type { ArticleView } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';
import { Flag } from './kicker.tsx';

/** The line above an article's headline: its kicker, or its section as a link, and the flag of its kind. */
export function ArticleKicker({ article, frame: { say } }: { article: ArticleView; frame: Frame }) {
  const { kicker, section, kind } = article;
  const flag = say.kinds[kind];
  if (kicker === '' && section === null && flag === null) return null;
  return (
    <p class="kicker">
      {kicker !== '' && (
        <span>
          <Isolated text={kicker} />
        </span>
      )}
      {kicker === '' && section !== null && (
        <a href={hrefOf(section.address)}>
          <Isolated text={section.name} />
        </a>
      )}
      {flag !== null && flag !== kicker && <Flag says={flag} />}
    </p>
  );
}
