import type { SearchView } from '../../../search/index.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import type { Frame } from '../../frame.ts';
import { searchAddress } from './search-address.ts';

/** The query with its unknown words exchanged for known ones, where that finds something. */
export function DidYouMean({ view: { asked, neighbour }, frame: { say, site } }: { view: SearchView; frame: Frame }) {
  if (neighbour === null) return null;
  const link = (
    <a class="lnk" href={searchAddress(asked, { q: neighbour.q })}>
      <b>
        <Isolated text={neighbour.q} />
      </b>
    </a>
  );
  return <p>{say.search.didYouMean(link, say.search.results(neighbour.total, site.dates.digits))}</p>;
}
