import type { TagPageView } from '../../../newsroom/index.ts';
import { Follow } from '../../components/follow/follow.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { PlainList } from '../../components/plain-list/plain-list.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { listHead } from '../list-head.ts';

/** Everything that carries a tag. */
export function tagPage(view: TagPageView, frame: Frame): Page {
  const { name, address } = view.tag;
  const facts = { title: name, description: '', address, trail: [], feed: `${address}feed/` };
  return { head: listHead(facts, view, frame), body: <TagBody view={view} frame={frame} /> };
}

function TagBody({ view, frame }: { view: TagPageView; frame: Frame }) {
  const { name, address } = view.tag;
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[address]} />}>
      <div class="wrap page-head">
        <Trail steps={[]} here={name} frame={frame} />
        <p class="kicker kicker--quiet">{frame.say.tag}</p>
        <h1>
          <Isolated text={name} />
        </h1>
      </div>
      <div class="wrap two">
        <div>
          <h2 class="sr">{frame.say.articles}</h2>
          <PlainList list={view} address={address} frame={frame} />
        </div>
        <aside class="aside">
          <Follow feed={`${address}feed/`} frame={frame} />
        </aside>
      </div>
    </Layout>
  );
}
