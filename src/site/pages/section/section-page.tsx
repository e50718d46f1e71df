import type { SectionView } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import { TopCard } from '../../components/card/top-card.tsx';
import { DayList } from '../../components/day-list/day-list.tsx';
import { Follow } from '../../components/follow/follow.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Pager } from '../../components/pager/pager.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { listHead } from '../list-head.ts';

/** A section with what lies below it, its newest on top and the rest by day. */
export function sectionPage(view: SectionView, frame: Frame): Page {
  const { name, address } = view.section;
  const facts = { title: name, description: view.description, address, trail: view.trail, feed: `${address}feed/` };
  return { head: listHead(facts, view, frame), body: <SectionBody view={view} frame={frame} /> };
}

function SectionBody({ view, frame }: { view: SectionView; frame: Frame }) {
  const { section, description, trail, cards, page, pages } = view;
  const { say } = frame;
  const [newest, ...rest] = cards;
  const top = page === 1 ? newest : undefined;
  const current = [section.address, ...trail.map(({ address }) => address)];
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={current} />}>
      <div class="wrap page-head">
        <Trail steps={trail} here={section.name} frame={frame} />
        <h1>
          <Isolated text={section.name} />
        </h1>
        {description !== '' && (
          <p class="stand">
            <Isolated text={description} />
          </p>
        )}
        {section.below.length > 0 && (
          <nav class="subs" aria-label={say.subsections}>
            {section.below.map(({ id, name, address }) => (
              <a key={id} class="chip" href={hrefOf(address)}>
                <Isolated text={name} />
              </a>
            ))}
          </nav>
        )}
      </div>
      <div class="wrap two">
        <div>
          {cards.length === 0 && <p>{say.emptyList}</p>}
          {top !== undefined && <TopCard card={top} frame={frame} />}
          <DayList cards={top === undefined ? cards : rest} frame={frame} />
          <Pager list={section.address} page={page} pages={pages} frame={frame} />
        </div>
        <aside class="aside">
          <Follow feed={`${section.address}feed/`} frame={frame} />
        </aside>
      </div>
    </Layout>
  );
}
