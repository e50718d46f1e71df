import { formatDate } from '../../../arabic/index.ts';
import type { Card } from '../../../newsroom/index.ts';
import { civilDayOf } from '../../days.ts';
import type { Frame } from '../../frame.ts';
import { ListItem } from '../list-item/list-item.tsx';

type DayGroup = { readonly day: string | null; readonly cards: readonly Card[] };

/** A list, newest first, parted by the days of publication; what has no known date stands last, and says so. */
export function DayList({ cards, frame }: { cards: readonly Card[]; frame: Frame }) {
  const { say, site } = frame;
  return (
    <>
      {daysOf(cards, site.zone).map(({ day, cards: ofDay }) => {
        const at = ofDay[0]?.publishedAt ?? null;
        return (
          <section key={day}>
            <h2 class="daygroup">{at === null ? say.undated : formatDate(at, site.zone, site.dates, 'full')}</h2>
            <div class="list">
              {ofDay.map((card) => (
                <ListItem key={card.id} card={card} when="time" frame={frame} />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
}

/** The cards in stretches of one civil day each, in the order they came. */
function daysOf(cards: readonly Card[], zone: string): readonly DayGroup[] {
  const byDay = Map.groupBy(cards, ({ publishedAt }) => (publishedAt === null ? null : civilDayOf(zone, publishedAt)));
  return [...byDay].map(([day, ofDay]) => ({ day, cards: ofDay }));
}
