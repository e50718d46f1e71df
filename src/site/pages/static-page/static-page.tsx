import { shorten } from '../../../arabic/index.ts';
import { plainTextOf, renderBody } from '../../../body/index.ts';
import type { StaticPageView } from '../../../newsroom/index.ts';
import { hrefOf } from '../../addresses.ts';
import { bodyWordsOf, drawerOf } from '../../body-words.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Trail } from '../../components/trail/trail.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { breadcrumbsOf } from '../../head/json-ld.ts';
import { innerHtml } from '../../inner-html.ts';

/** What search engines show of a description. */
const DESCRIPTION_GRAPHEMES = 160;

/** One of the newsroom's own pages: who we are, how to reach us. */
export function staticPage(view: StaticPageView, frame: Frame): Page {
  const { title, address, body } = view;
  const steps = view.trail.map((page) => ({ name: page.title, address: page.address }));
  return {
    head: {
      title,
      description: shorten(plainTextOf(body).replace(/\s+/g, ' '), { graphemes: DESCRIPTION_GRAPHEMES }),
      canonical: address,
      picture: null,
      jsonLd: [breadcrumbsOf([...steps, { name: title, address }], frame)],
    },
    body: <StaticPageBody view={view} frame={frame} />,
  };
}

function StaticPageBody({ view, frame }: { view: StaticPageView; frame: Frame }) {
  const { title, address, body, pictures, below, trail } = view;
  const steps = trail.map((page) => ({ name: page.title, address: page.address }));
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[address]} />}>
      <div class="wrap page-head">
        <Trail steps={steps} here={title} frame={frame} />
        <h1>
          <Isolated text={title} />
        </h1>
      </div>
      <div class="wrap">
        <div class="body body--page" {...innerHtml(renderBody(body, bodyWordsOf(frame), drawerOf(pictures, frame)))} />
        {below.length > 0 && (
          <nav class="subs" aria-label={frame.say.below}>
            {below.map((page) => (
              <a key={page.id} class="chip" href={hrefOf(page.address)}>
                <Isolated text={page.title} />
              </a>
            ))}
          </nav>
        )}
      </div>
    </Layout>
  );
}
