import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardKicker } from '../kicker/kicker.tsx';
import { Picture } from '../picture/picture.tsx';
import { CardLink, CardTime } from './card-parts.tsx';

/** A second beside the lead; from the second one on a phone shows it as a row. */
export function SecondCard({ card, frame }: { card: Card; frame: Frame }) {
  return (
    <article class={card.picture === null ? 'card card--lg' : 'card card--m2'}>
      <CardKicker card={card} frame={frame} />
      <h3>
        <CardLink card={card} />
      </h3>
      <CardTime card={card} frame={frame} />
      {card.picture !== null && <Picture picture={card.picture} place="second" alt="" frame={frame} />}
    </article>
  );
}
