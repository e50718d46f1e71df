import { formatDate } from '../../../arabic/index.ts';
import type { Card } from '../../../newsroom/index.ts';
import { byDay } from '../../days.ts';
import type { Frame } from '../../frame.ts';
import { ListItem } from '../list-item/list-item.tsx';

/** A list, newest first, parted by the days of publication; what has no known date stands last, and says so. */
export function DayList({ cards, frame }: { cards: readonly Card[]; frame: Frame }) {
  const { say, site } = frame;
  return (
    <>
      {byDay(cards, site.zone).map(({ day, at, cards: ofDay }) => (
        <section key={day}>
          <h2 class="daygroup">{at === null ? say.undated : formatDate(at, site.zone, site.dates, 'full')}</h2>
          <div class="list">
            {ofDay.map((card) => (
              <ListItem key={card.id} card={card} when="time" frame={frame} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
