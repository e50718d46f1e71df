import { MOST_PAGES, RESULTS_ON_PAGE } from '../../../search/contract.ts';
import type { SearchView } from '../../../search/index.ts';
import { FoundArticle } from '../../components/hit/hit.tsx';
import { PageLinks } from '../../components/pager/pager.tsx';
import type { Frame } from '../../frame.ts';
import { DidYouMean } from './did-you-mean.tsx';
import { Narrowing } from './narrowing.tsx';
import { searchAddress } from './search-address.ts';

type ResultsProps = { readonly view: SearchView; readonly frame: Frame };

/** The articles that were found, and what narrows them. */
export function Results({ view, frame }: ResultsProps) {
  const { say } = frame;
  return (
    <div class="wrap">
      {view.state === 'some' && (
        <div class="some">
          <p>{say.search.onlySome}</p>
          <DidYouMean view={view} frame={frame} />
        </div>
      )}
      <div class="two two--flip">
        <div>
          <Toolbar view={view} frame={frame} />
          {view.page > view.pages ? <PastLastPage view={view} frame={frame} /> : <Hits view={view} frame={frame} />}
        </div>
        <Narrowing view={view} frame={frame} />
      </div>
    </div>
  );
}

/** How many there are, in which order, and on a phone the way down to what narrows them. */
function Toolbar({ view: { asked, total }, frame: { say, site } }: ResultsProps) {
  const orders = ['rank', 'date'] as const;
  return (
    <div class="toolbar">
      <b>{say.search.results(total, site.dates.digits)}</b>
      <span>{say.search.sort}</span>
      {orders.map((order) => (
        <a key={order} href={searchAddress(asked, { order })} aria-current={order === asked.order ? 'true' : undefined}>
          {say.search.orders[order]}
        </a>
      ))}
      <a class="to-narrow" href="#narrow">
        {say.search.narrow}
      </a>
    </div>
  );
}

function Hits({ view, frame }: ResultsProps) {
  const { asked, hits, total, page, pages } = view;
  const { say, site } = frame;
  const most = MOST_PAGES * RESULTS_ON_PAGE;
  return (
    <>
      <div class="list">
        {hits.map((hit) => (
          <FoundArticle key={hit.card.id} hit={hit} frame={frame} />
        ))}
      </div>
      {page === MOST_PAGES && total > most && (
        <p class="note no-more">{say.search.noMorePages(say.search.results(most, site.dates.digits))}</p>
      )}
      <PageLinks page={page} pages={pages} href={(number) => searchAddress(asked, { page: number })} frame={frame} />
    </>
  );
}

function PastLastPage({ view: { asked }, frame: { say } }: ResultsProps) {
  return (
    <p>
      {say.search.pastLastPage((words) => (
        <a class="lnk" href={searchAddress(asked)}>
          {words}
        </a>
      ))}
    </p>
  );
}
