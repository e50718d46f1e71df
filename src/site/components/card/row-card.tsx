import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { Picture } from '../picture/picture.tsx';
import { CardLink, CardTime } from './card-parts.tsx';

/** The headline at the start, a small picture at the end. */
export function RowCard({ card, frame }: { card: Card; frame: Frame }) {
  return (
    <article class={card.picture === null ? 'card' : 'card card--row card--sm'}>
      <h3>
        <CardLink card={card} />
      </h3>
      <CardTime card={card} frame={frame} />
      {card.picture !== null && <Picture picture={card.picture} place="thumbnail" alt="" frame={frame} />}
    </article>
  );
}
