import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardKicker } from '../kicker/kicker.tsx';
import { CardLink } from './card-parts.tsx';

/** A second that is words alone. */
export function TextCard({ card, frame }: { card: Card; frame: Frame }) {
  return (
    <article class="card">
      <CardKicker card={card} frame={frame} />
      <h3>
        <CardLink card={card} />
      </h3>
    </article>
  );
}
