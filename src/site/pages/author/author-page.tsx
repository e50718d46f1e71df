import type { AuthorPageView } from '../../../newsroom/index.ts';
import { Follow } from '../../components/follow/follow.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Picture } from '../../components/picture/picture.tsx';
import { PlainList } from '../../components/plain-list/plain-list.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { listHead } from '../list-head.ts';

/** An author and what carries the name; perhaps nothing is known but that. */
export function authorPage(view: AuthorPageView, frame: Frame): Page {
  const { name, bio, address } = view.author;
  const facts = { title: name, description: bio, address, trail: [], feed: `${address}feed/` };
  return { head: listHead(facts, view, frame), body: <AuthorBody view={view} frame={frame} /> };
}

function AuthorBody({ view, frame }: { view: AuthorPageView; frame: Frame }) {
  const { say } = frame;
  const { name, role, bio, portrait, address } = view.author;
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[address]} />}>
      <div class="wrap page-head">
        <Trail steps={[]} here={name} frame={frame} />
        <div class={portrait === null ? undefined : 'who'}>
          {portrait !== null && <Picture picture={portrait} place="portrait" alt="" frame={frame} />}
          <div>
            {role !== '' && (
              <p class="kicker kicker--quiet">
                <Isolated text={role} />
              </p>
            )}
            <h1>
              <Isolated text={name} />
            </h1>
            {bio !== '' && (
              <p class="stand">
                <Isolated text={bio} />
              </p>
            )}
          </div>
        </div>
      </div>
      <div class="wrap two">
        <div>
          <div class="band__head">
            <h2>{say.articles}</h2>
          </div>
          <PlainList list={view} address={address} frame={frame} />
        </div>
        <aside class="aside">
          <Follow feed={`${address}feed/`} frame={frame} />
        </aside>
      </div>
    </Layout>
  );
}
