import { list } from '../../../arabic/index.ts';
import type { Card, RelatedCard } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';
import { RecentMoment } from '../moment/moment.tsx';

/** What every variant of a card has: the link that covers it, its summary, who and when. */

/** The headline, which is the card's link. */
export function CardLink({ card }: { card: RelatedCard }) {
  return (
    <a href={hrefOf(card.address)}>
      <Isolated text={card.headline} />
    </a>
  );
}

/** A summary: the standfirst, or the beginning of the article where there is none. */
export function CardSummary({ card }: { card: RelatedCard }) {
  const summary = summaryOf(card);
  return summary === '' ? null : (
    <p class="sum">
      <Isolated text={summary} />
    </p>
  );
}

/** What an article says of itself in a sentence or two. */
export const summaryOf = ({ standfirst, teaser }: RelatedCard): string => (standfirst === '' ? teaser : standfirst);

/** Who wrote it and when, as far as that is known. */
export function CardMeta({ card, frame }: { card: Card; frame: Frame }) {
  const names = list(card.authors.map(({ name }) => name));
  if (names === '' && card.publishedAt === null) return null;
  return (
    <p class="meta">
      {names !== '' && (
        <span>
          <Isolated text={names} />
        </span>
      )}
      {card.publishedAt !== null && <RecentMoment at={card.publishedAt} style="date" frame={frame} />}
    </p>
  );
}

/** When it was published; nothing where that isn't known. */
export function CardTime({ card, frame }: { card: Card; frame: Frame }) {
  if (card.publishedAt === null) return null;
  return (
    <p class="meta">
      <RecentMoment at={card.publishedAt} style="date" frame={frame} />
    </p>
  );
}
