import type { RelatedCard } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { StackedCard } from '../card/stacked-card.tsx';

/** How many stand in the row. */
const MOST = 4;

/** «للقراءة أيضًا»: what was chosen for the article when it was published. */
export function Related({ cards, frame }: { cards: readonly RelatedCard[]; frame: Frame }) {
  if (cards.length === 0) return null;
  return (
    <section class="band related" aria-labelledby="related">
      <div class="wrap">
        <div class="band__head">
          <h2 id="related">{frame.say.readAlso}</h2>
        </div>
        <div class="cols-4 hair">
          {cards.slice(0, MOST).map((card) => (
            <StackedCard key={card.id} card={card} frame={frame} />
          ))}
        </div>
      </div>
    </section>
  );
}
