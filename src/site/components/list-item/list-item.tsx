import { type DateStyle, list } from '../../../arabic/index.ts';
import type { Card } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { CardLink, CardSummary } from '../card/card-parts.tsx';
import { Isolated } from '../isolated/isolated.tsx';
import { CardKicker } from '../kicker/kicker.tsx';
import { Moment } from '../moment/moment.tsx';
import { Picture } from '../picture/picture.tsx';

type ListItemProps = {
  readonly card: Card;
  /** `time` under the heading of a day, `date` elsewhere. */
  readonly when: DateStyle;
  readonly frame: Frame;
};

/** An article in the list of a section, an author, a tag or a day. */
export function ListItem({ card, when, frame }: ListItemProps) {
  const names = list(card.authors.map(({ name }) => name));
  return (
    <article class={card.picture === null ? 'item item--text' : 'item'}>
      <CardKicker card={card} frame={frame} />
      <h3>
        <CardLink card={card} />
      </h3>
      <CardSummary card={card} />
      {(names !== '' || card.publishedAt !== null) && (
        <p class="meta">
          {names !== '' && (
            <span>
              <Isolated text={names} />
            </span>
          )}
          {card.publishedAt !== null && <Moment at={card.publishedAt} style={when} frame={frame} />}
        </p>
      )}
      {card.picture !== null && <Picture picture={card.picture} place="listed" alt="" frame={frame} />}
    </article>
  );
}
