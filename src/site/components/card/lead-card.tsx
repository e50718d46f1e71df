import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardKicker } from '../kicker/kicker.tsx';
import { LeadPicture } from '../picture/picture.tsx';
import { CardLink, CardMeta, CardSummary } from './card-parts.tsx';

/** The one lead of the front page. */
export function LeadCard({ card, frame }: { card: Card; frame: Frame }) {
  return (
    <article class="card card--lead">
      <CardKicker card={card} frame={frame} />
      <h2>
        <CardLink card={card} />
      </h2>
      <CardSummary card={card} />
      <CardMeta card={card} frame={frame} />
      {card.picture !== null && <LeadPicture picture={card.picture} place="frontLead" alt="" frame={frame} />}
    </article>
  );
}
