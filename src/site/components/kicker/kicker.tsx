import type { RelatedCard } from '../../../newsroom/index.ts';
import type { Frame } from '../../frame.ts';
import { Isolated } from '../isolated/isolated.tsx';

/** The line above a card's headline: its kicker or else its section, and the flag of its kind. */
export function CardKicker({ card, frame: { say } }: { card: RelatedCard; frame: Frame }) {
  const said = card.kicker === '' ? (card.section?.name ?? '') : card.kicker;
  const flag = say.kinds[card.kind];
  if (said === '' && flag === null) return null;
  return (
    <p class="kicker">
      {said !== '' && (
        <span>
          <Isolated text={said} />
        </span>
      )}
      {flag !== null && flag !== said && <Flag says={flag} />}
    </p>
  );
}

/** What kind of thing an article is, where that isn't plain news. */
export function Flag({ says }: { says: string }) {
  return <span class="flag flag--line">{says}</span>;
}
