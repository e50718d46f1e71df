import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardLink, CardSummary } from '../card/card-parts.tsx';
import { Isolated } from '../isolated/isolated.tsx';
import { Picture } from '../picture/picture.tsx';

/** The opinion strip: who says it, before what is said. It scrolls sideways on a phone. */
export function Opinions({ cards, frame }: { cards: readonly Card[]; frame: Frame }) {
  const { say } = frame;
  return (
    <section class="band band--tint" aria-labelledby="opinions">
      <div class="wrap">
        <div class="band__head">
          <h2 id="opinions">{say.opinions}</h2>
        </div>
        <div class="ops">
          {cards.map((card) => (
            <Opinion key={card.id} card={card} frame={frame} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Opinion({ card, frame }: { card: Card; frame: Frame }) {
  const [author] = card.authors;
  const portrait = author?.portrait ?? null;
  return (
    <article class={portrait === null ? 'op op--text' : 'op'}>
      {portrait !== null && <Picture picture={portrait} place="portrait" alt="" frame={frame} />}
      {author !== undefined && (
        <p class="op__by">
          <Isolated text={author.name} />
          {author.role !== '' && (
            <span>
              <Isolated text={author.role} />
            </span>
          )}
        </p>
      )}
      <h3>
        <CardLink card={card} />
      </h3>
      <CardSummary card={card} />
    </article>
  );
}
