import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { StackedCard } from '../card/stacked-card.tsx';

/** The newest of the paper, where a reader found nothing else; nothing in an empty paper. */
export function Newest({ cards, frame }: { cards: readonly Card[]; frame: Frame }) {
  if (cards.length === 0) return null;
  return (
    <section class="wrap" aria-labelledby="newest">
      <div class="band__head">
        <h2 id="newest">{frame.say.latest}</h2>
      </div>
      <div class={cards.length > 3 ? 'cols-4 hair' : 'cols-3 hair'}>
        {cards.map((card) => (
          <StackedCard key={card.id} card={card} frame={frame} />
        ))}
      </div>
    </section>
  );
}
