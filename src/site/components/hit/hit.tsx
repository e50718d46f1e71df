import type { Hit } from '../../../search/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { CardSummary } from '../card/card-parts.tsx';
import { Isolated } from '../isolated/isolated.tsx';
import { Flag } from '../kicker/kicker.tsx';
import { Moment } from '../moment/moment.tsx';
import { Picture } from '../picture/picture.tsx';
import { Marked } from './marked.tsx';

/** An article that was found: its headline, and where in it the words stand. */
export function FoundArticle({ hit, frame }: { hit: Hit; frame: Frame }) {
  const { card, headline, snippet } = hit;
  return (
    <article class={card.picture === null ? 'item item--keep item--text' : 'item item--keep'}>
      <h2>
        <a href={hrefOf(card.address)}>
          <Marked pieces={headline} />
        </a>
      </h2>
      {snippet.length === 0 ? (
        <CardSummary card={card} />
      ) : (
        <p class="sum">
          <Marked pieces={snippet} />
        </p>
      )}
      <HitMeta hit={hit} frame={frame} />
      {card.picture !== null && <Picture picture={card.picture} place="listed" alt="" frame={frame} />}
    </article>
  );
}

function HitMeta({ hit: { card }, frame }: { hit: Hit; frame: Frame }) {
  const flag = frame.say.kinds[card.kind];
  if (flag === null && card.section === null && card.publishedAt === null) return null;
  return (
    <p class="meta">
      {flag !== null && <Flag says={flag} />}
      {card.section !== null && card.section.name !== flag && (
        <span>
          <Isolated text={card.section.name} />
        </span>
      )}
      {card.publishedAt !== null && <Moment at={card.publishedAt} style="date" frame={frame} />}
    </p>
  );
}
