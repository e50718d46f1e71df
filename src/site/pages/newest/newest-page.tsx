import type { ListPage } from '../../../newsroom/index.ts';
import { pageAddress } from '../../addresses.ts';
import { DayList } from '../../components/day-list/day-list.tsx';
import { Follow } from '../../components/follow/follow.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Pager } from '../../components/pager/pager.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { breadcrumbsOf } from '../../head/json-ld.ts';
import { listHead } from '../list-head.ts';

/** The list whose first page is the front page. */
const LIST = '/';

/** A further page of all news, newest first, where WordPress has it too. */
export function newestPage(view: ListPage, frame: Frame): Page {
  const title = frame.say.allNews;
  const head = listHead({ title, description: '', address: LIST, trail: [], feed: '/feed/' }, view, frame);
  // The front page is the first step already, so this page is the second by its own address.
  const jsonLd = [breadcrumbsOf([{ name: title, address: pageAddress(LIST, view.page) }], frame)];
  return { head: { ...head, jsonLd }, body: <NewestBody view={view} frame={frame} /> };
}

function NewestBody({ view, frame }: { view: ListPage; frame: Frame }) {
  const { say } = frame;
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[]} />}>
      <div class="wrap page-head">
        <Trail steps={[]} here={say.allNews} frame={frame} />
        <h1>{say.allNews}</h1>
      </div>
      <div class="wrap two">
        <div>
          <DayList cards={view.cards} frame={frame} />
          <Pager list={LIST} page={view.page} pages={view.pages} frame={frame} />
        </div>
        <aside class="aside">
          <Follow feed="/feed/" frame={frame} />
        </aside>
      </div>
    </Layout>
  );
}
