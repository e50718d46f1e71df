import type { Band, Card, FrontPageView } from '../../../newsroom/index.ts';
import { pageAddress } from '../../addresses.ts';
import { SectionBand } from '../../components/band/band.tsx';
import { LargeCard } from '../../components/card/large-card.tsx';
import { LeadCard } from '../../components/card/lead-card.tsx';
import { RowCard } from '../../components/card/row-card.tsx';
import { SecondCard } from '../../components/card/second-card.tsx';
import { SmallCard } from '../../components/card/small-card.tsx';
import { StackedCard } from '../../components/card/stacked-card.tsx';
import { TextCard } from '../../components/card/text-card.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Latest } from '../../components/latest/latest.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { FrontMasthead } from '../../components/masthead/masthead.tsx';
import { Opinions } from '../../components/opinions/opinions.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { webSiteOf } from '../../head/json-ld.ts';

/** How many seconds show their picture; the others are text, so that the column ends near the lead's. */
const PICTURED_SECONDS = 2;

/** After how many bands the opinion strip comes. */
const OPINIONS_AFTER = 2;

/** The front page as it is at `now`; it says the day, so it holds until midnight. */
export function frontPage(front: FrontPageView, now: Date, frame: Frame): Page {
  return {
    head: {
      title: null,
      description: frame.site.tagline,
      canonical: '/',
      picture: front.lead?.picture ?? null,
      jsonLd: [webSiteOf(frame)],
    },
    body: <FrontBody front={front} now={now} frame={frame} />,
  };
}

type FrontProps = { readonly front: FrontPageView; readonly now: Date; readonly frame: Frame };

function FrontBody({ front, now, frame }: FrontProps) {
  const { say, site } = frame;
  const before = front.bands.slice(0, OPINIONS_AFTER);
  const after = front.bands.slice(OPINIONS_AFTER);
  return (
    <Layout frame={frame} masthead={<FrontMasthead frame={frame} now={now} />}>
      <h1 class="sr">
        <Isolated text={say.homeOf(site.name)} />
      </h1>
      {front.lead === null ? (
        <div class="wrap">
          <p class="front-empty">{say.emptyPaper}</p>
        </div>
      ) : (
        <Package front={front} lead={front.lead} now={now} frame={frame} />
      )}
      {before.map((band, index) => (
        <FrontBand key={band.section.id} band={band} place={index} frame={frame} />
      ))}
      {front.opinions.length > 0 && <Opinions cards={front.opinions} frame={frame} />}
      {after.map((band, index) => (
        <FrontBand key={band.section.id} band={band} place={OPINIONS_AFTER + index} frame={frame} />
      ))}
    </Layout>
  );
}

function Package({ front, lead, now, frame }: FrontProps & { lead: Card }) {
  return (
    <div class="wrap">
      <div class="grid front-top">
        <div class="c-lead">
          <LeadCard card={lead} frame={frame} />
        </div>
        {front.seconds.length > 0 && (
          <div class="c-mid list">
            {front.seconds.slice(0, PICTURED_SECONDS).map((card) => (
              <SecondCard key={card.id} card={card} frame={frame} />
            ))}
            {front.seconds.slice(PICTURED_SECONDS).map((card) => (
              <TextCard key={card.id} card={card} frame={frame} />
            ))}
          </div>
        )}
        {front.latest.length > 0 && (
          <div class="c-end">
            <Latest cards={front.latest} now={now} frame={frame} />
            {front.hasMore && (
              <p class="pad-t">
                <a class="lnk lnk--more" href={pageAddress('/', 2)}>
                  {frame.say.moreNews}
                </a>
              </p>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

type BandProps = { readonly cards: readonly Card[]; readonly frame: Frame };

/** The kinds of band in the order they take turns, so that neighbours differ in density. */
const DENSITIES = [DeepBand, MixedBand, EvenBand] as const;

/** How many cards a kind of band needs to look full; with fewer the even one is taken. */
const FULL = 4;

function FrontBand({ band, place, frame }: { band: Band; place: number; frame: Frame }) {
  const Density = band.cards.length < FULL ? EvenBand : (DENSITIES[place % DENSITIES.length] ?? EvenBand);
  return (
    <SectionBand section={band.section} frame={frame}>
      <Density cards={band.cards} frame={frame} />
    </SectionBand>
  );
}

/** One large, three rows, then headlines. */
function DeepBand({ cards, frame }: BandProps) {
  const [head, ...rest] = cards;
  const rows = rest.slice(0, 3);
  const small = rest.slice(3, 8);
  return (
    <div class="grid ruled">
      {head !== undefined && (
        <div class="b-a">
          <LargeCard card={head} frame={frame} />
        </div>
      )}
      <div class={small.length > 0 ? 'b-b list' : 'b-rest list'}>
        {rows.map((card) => (
          <RowCard key={card.id} card={card} frame={frame} />
        ))}
      </div>
      {small.length > 0 && (
        <div class="b-c list list--tight">
          {small.map((card) => (
            <SmallCard key={card.id} card={card} />
          ))}
        </div>
      )}
    </div>
  );
}

/** Two with pictures, and a column of headlines. */
function MixedBand({ cards, frame }: BandProps) {
  const small = cards.slice(2, 7);
  return (
    <div class="cols-3 hair">
      {cards.slice(0, 2).map((card) => (
        <StackedCard key={card.id} card={card} frame={frame} />
      ))}
      <div class="list list--tight">
        {small.map((card) => (
          <SmallCard key={card.id} card={card} />
        ))}
      </div>
    </div>
  );
}

/** Up to four of one size. */
function EvenBand({ cards, frame }: BandProps) {
  return (
    <div class={cards.length === 3 ? 'cols-3 hair' : 'cols-4 hair'}>
      {cards.slice(0, 4).map((card) => (
        <StackedCard key={card.id} card={card} frame={frame} />
      ))}
    </div>
  );
}
