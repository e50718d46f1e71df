import { formatDate } from '../../../arabic/index.ts';
import type { Card } from '../../../newsroom/index.ts';
import { archiveAddress, hrefOf } from '../../addresses.ts';
import { byDay, civilDayOf } from '../../days.ts';
import type { Frame } from '../../frame.ts';
import { CardLink } from '../card/card-parts.tsx';
import { Moment } from '../moment/moment.tsx';
import { Nuqta } from '../nuqta/nuqta.tsx';

type LatestProps = { readonly cards: readonly Card[]; readonly now: Date; readonly frame: Frame };

/**
 * The newest of the whole paper, each with its hour: today's first, and below the name of its day what is older.
 * Only on pages that end at midnight.
 */
export function Latest({ cards, now, frame }: LatestProps) {
  const { say, site } = frame;
  const today = civilDayOf(site.zone, now);
  const days = byDay(cards, site.zone);
  return (
    <section aria-labelledby="latest">
      <h2 class="box-head" id="latest">
        <Nuqta />
        {say.latest}
      </h2>
      {days.map(({ day, at, cards: ofDay }) => (
        <>
          {day !== today && (
            <h3 class="brief-day">{at === null ? say.undated : formatDate(at, site.zone, site.dates, 'date')}</h3>
          )}
          <ol class="list list--tight">
            {ofDay.map((card) => (
              <Brief key={card.id} card={card} frame={frame} />
            ))}
          </ol>
        </>
      ))}
      {days.some(({ day }) => day === today) && (
        <p class="pad-t">
          <a class="lnk lnk--more" href={hrefOf(archiveAddress(today))}>
            {say.allOfToday}
          </a>
        </p>
      )}
    </section>
  );
}

function Brief({ card, frame }: { card: Card; frame: Frame }) {
  const { publishedAt } = card;
  return (
    <li class={publishedAt === null ? 'brief brief--undated' : 'brief'}>
      {publishedAt !== null && <Moment at={publishedAt} style="time" frame={frame} />}
      <CardLink card={card} />
    </li>
  );
}
