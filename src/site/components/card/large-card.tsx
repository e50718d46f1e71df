import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardKicker } from '../kicker/kicker.tsx';
import { Picture } from '../picture/picture.tsx';
import { CardLink, CardMeta, CardSummary } from './card-parts.tsx';

/** The head of a band: large picture, summary, who and when. */
export function LargeCard({ card, frame }: { card: Card; frame: Frame }) {
  return (
    <article class="card card--lg">
      <CardKicker card={card} frame={frame} />
      <h3>
        <CardLink card={card} />
      </h3>
      <CardSummary card={card} />
      <CardMeta card={card} frame={frame} />
      {card.picture !== null && <Picture picture={card.picture} place="bandHead" alt="" frame={frame} />}
    </article>
  );
}
