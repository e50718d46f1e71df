import { shorten } from '../../../arabic/index.ts';
import type { RelatedCard } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardLink, summaryOf } from '../card/card-parts.tsx';
import { Icon } from '../icon/icon.tsx';
import { Isolated } from '../isolated/isolated.tsx';
import { Picture } from '../picture/picture.tsx';

/** What fills two to three lines of the box; cut here, between words, so that the page holds what is seen. */
const TEASER_GRAPHEMES = 100;

/**
 * «قد يُعجبك أيضًا»: one article, in a box that closes without script and never covers the text. A device remembers
 * what was closed by `data-suggestion` (islands/site.island.ts).
 */
export function Suggestion({ card, frame }: { card: RelatedCard; frame: Frame }) {
  const { say } = frame;
  const teaser = shorten(summaryOf(card), { graphemes: TEASER_GRAPHEMES });
  return (
    <dialog class="also" open aria-labelledby="suggestion" data-suggestion={card.id}>
      <div class="also__head">
        <h2 id="suggestion">{say.youMayLike}</h2>
        <form method="dialog">
          <button type="submit" class="also__x" aria-label={say.closeSuggestion}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      <article class={card.picture === null ? 'card card--sm' : 'card card--row card--sm'}>
        <h3>
          <CardLink card={card} />
        </h3>
        {teaser !== '' && (
          <p class="sum">
            <Isolated text={teaser} />
          </p>
        )}
        {card.picture !== null && <Picture picture={card.picture} place="thumbnail" alt="" frame={frame} />}
      </article>
    </dialog>
  );
}
