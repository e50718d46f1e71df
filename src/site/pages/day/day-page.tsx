import { formatDate } from '../../../arabic/index.ts';
import type { ArchiveView } from '../../../newsroom/index.ts';
import { archiveAddress } from '../../addresses.ts';
import { Layout } from '../../components/layout/layout.tsx';
import { ListItem } from '../../components/list-item/list-item.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Pager } from '../../components/pager/pager.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import { noonOf } from '../../days.ts';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { wayTo } from '../archive/archive-page.tsx';
import { listHead } from '../list-head.ts';

/** What was published on a day. */
export function dayPage(view: ArchiveView, frame: Frame): Page {
  const title = titleOf(view, frame);
  const facts = { title, description: '', address: archiveAddress(view.period), trail: wayTo(view.period, frame) };
  return { head: listHead(facts, view, frame), body: <DayBody view={view} frame={frame} /> };
}

const titleOf = ({ period }: ArchiveView, { say, site }: Frame): string =>
  say.archiveOf(formatDate(noonOf(period), 'UTC', site.dates, 'full-hijri'));

function DayBody({ view, frame }: { view: ArchiveView; frame: Frame }) {
  const title = titleOf(view, frame);
  const address = archiveAddress(view.period);
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[address]} />}>
      <div class="wrap page-head">
        <Trail steps={wayTo(view.period, frame)} here={title} frame={frame} />
        <h1>{title}</h1>
      </div>
      <div class="wrap">
        <h2 class="sr">{frame.say.articles}</h2>
        {view.cards.length === 0 && <p>{frame.say.emptyList}</p>}
        <div class="list">
          {view.cards.map((card) => (
            <ListItem key={card.id} card={card} when="time" frame={frame} />
          ))}
        </div>
        <Pager list={address} page={view.page} pages={view.pages} frame={frame} />
      </div>
    </Layout>
  );
}
