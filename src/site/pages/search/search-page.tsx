import { oneLine, shorten } from '../../../arabic/index.ts';
import type { Card } from '../../../newsroom/index.ts';
import type { SearchView } from '../../../search/index.ts';
import { SEARCH } from '../../addresses.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import { Layout } from '../../components/layout/layout.tsx';
import { Masthead } from '../../components/masthead/masthead.tsx';
import { Newest } from '../../components/newest/newest.tsx';
import { Seek } from '../../components/seek/seek.tsx';
import type { Page } from '../../document.tsx';
import type { Frame } from '../../frame.ts';
import { Forms } from './forms.tsx';
import { HowToSearch, NoneFound, Unready } from './help.tsx';
import { NarrowedTo } from './narrowed-to.tsx';
import { Results } from './results.tsx';
import { parametersOf } from './search-address.ts';

/** How much of a query stands in a title, in graphemes; the field holds all of it. */
const IN_TITLE = 80;

/**
 * A page of a search: what was found, or what helps to find it, and then the newest of the paper. Search engines leave
 * it out, and hear of one address for all searches.
 */
export function searchPage(view: SearchView, newest: readonly Card[], frame: Frame): Page {
  const { say, site } = frame;
  const typed = shorten(oneLine(view.asked.q), { graphemes: IN_TITLE });
  const title = typed === '' ? say.search.name : say.search.of(typed);
  return {
    head: {
      title: view.page === 1 ? title : say.pageOf(title, view.page, site.dates.digits),
      description: '',
      canonical: SEARCH,
      isUnlisted: true,
      picture: null,
    },
    body: <SearchBody view={view} newest={newest} frame={frame} />,
  };
}

type SearchProps = { readonly view: SearchView; readonly newest: readonly Card[]; readonly frame: Frame };

function SearchBody({ view, newest, frame }: SearchProps) {
  const { asked, total } = view;
  return (
    <Layout frame={frame} masthead={<Masthead frame={frame} current={[SEARCH]} />}>
      {/* How many were found, for whoever measures: a plain number, where nothing was found too. */}
      <div class="wrap page-head" data-total={total}>
        <h1 class="sr">
          <Isolated text={asked.q === '' ? frame.say.search.name : frame.say.search.of(oneLine(asked.q))} />
        </h1>
        <Seek typed={asked.q} kept={parametersOf({ ...asked, q: '', page: 1 })} frame={frame} />
        <Forms view={view} frame={frame} />
        <NarrowedTo view={view} frame={frame} />
      </div>
      <Found view={view} frame={frame} />
      {newest.length > 0 && (
        <div class="band">
          <Newest cards={newest} frame={frame} />
        </div>
      )}
    </Layout>
  );
}

/** What a search came to. */
function Found({ view, frame }: Omit<SearchProps, 'newest'>) {
  switch (view.state) {
    case 'found':
    case 'some':
      return <Results view={view} frame={frame} />;
    case 'none':
      return <NoneFound view={view} frame={frame} />;
    case 'empty':
      return <HowToSearch frame={frame} />;
    case 'unready':
      return <Unready frame={frame} />;
    default:
      throw new Error(`no such state of a search: ${view.state satisfies never}`);
  }
}
