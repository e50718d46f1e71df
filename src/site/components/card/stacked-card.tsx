import type { RelatedCard } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardKicker } from '../kicker/kicker.tsx';
import { Picture } from '../picture/picture.tsx';
import { CardLink, CardSummary } from './card-parts.tsx';

/** One of three or four in a row, itself a row on a phone. Without a picture its headline is larger, its words more. */
export function StackedCard({ card, frame }: { card: RelatedCard; frame: Frame }) {
  return (
    <article class={card.picture === null ? 'card card--lg' : 'card card--stack'}>
      <CardKicker card={card} frame={frame} />
      <h3>
        <CardLink card={card} />
      </h3>
      {card.picture === null ? (
        <CardSummary card={card} />
      ) : (
        <Picture picture={card.picture} place="stacked" alt="" frame={frame} />
      )}
    </article>
  );
}
