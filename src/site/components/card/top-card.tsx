import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { LeadPicture } from '../picture/picture.tsx';
import { CardLink, CardMeta, CardSummary } from './card-parts.tsx';

/** The newest of a section, at the top of its first page. */
export function TopCard({ card, frame }: { card: Card; frame: Frame }) {
  return (
    <article class="card card--lg card--top">
      <h2>
        <CardLink card={card} />
      </h2>
      <CardSummary card={card} />
      <CardMeta card={card} frame={frame} />
      {card.picture !== null && <LeadPicture picture={card.picture} place="listLead" alt="" frame={frame} />}
    </article>
  );
}
