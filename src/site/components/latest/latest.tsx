import type { Card } from '../../../newsroom/index.ts';
import { dayAddress, hrefOf } from '../../addresses.ts';
import { civilDayOf } from '../../days.ts';
import type { Frame } from '../../frame.ts';
import { CardLink } from '../card/card-parts.tsx';
import { Moment } from '../moment/moment.tsx';
import { Nuqta } from '../nuqta/nuqta.tsx';

type LatestProps = { readonly cards: readonly Card[]; readonly now: Date; readonly frame: Frame };

/** The newest of the whole paper: today's with the hour, older ones with their day. Only on pages that end at midnight. */
export function Latest({ cards, now, frame }: LatestProps) {
  const { say, site } = frame;
  const today = civilDayOf(site.zone, now);
  const isToday = (at: Date | null) => at !== null && civilDayOf(site.zone, at) === today;
  return (
    <section aria-labelledby="latest">
      <h2 class="box-head" id="latest">
        <Nuqta />
        {say.latest}
      </h2>
      <ol class="list list--tight">
        {cards.map((card) => (
          <li key={card.id} class={isToday(card.publishedAt) ? 'brief' : 'brief brief--day'}>
            {card.publishedAt !== null && (
              <Moment at={card.publishedAt} style={isToday(card.publishedAt) ? 'time' : 'date'} frame={frame} />
            )}
            <CardLink card={card} />
          </li>
        ))}
      </ol>
      {cards.some(({ publishedAt }) => isToday(publishedAt)) && (
        <p class="pad-t">
          <a class="lnk lnk--more" href={hrefOf(dayAddress(today))}>
            {say.allOfToday}
          </a>
        </p>
      )}
    </section>
  );
}
