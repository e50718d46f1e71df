import { formatDate } from '../../../arabic/index.ts';
import type { SearchAsked, SearchView } from '../../../search/index.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import type { Frame } from '../../frame.ts';
import { ANY_TIME, searchAddress } from './search-address.ts';

type Filter = { readonly says: string; readonly without: Partial<SearchAsked> };

/** What a search was narrowed to, each to be taken off. */
export function NarrowedTo({ view, frame }: { view: SearchView; frame: Frame }) {
  const { say } = frame;
  const filters = filtersOf(view, frame);
  if (filters.length === 0) return null;
  return (
    <ul class="chips narrow" aria-label={say.search.narrowedTo}>
      {filters.map(({ says, without }) => (
        <li key={says}>
          <a class="chip" href={searchAddress(view.asked, without)}>
            <span>
              <Isolated text={says} />
              <span class="sr">{say.search.remove}</span>
            </span>
            <Icon name="close" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function filtersOf({ asked, section, author, tag }: SearchView, frame: Frame): readonly Filter[] {
  const { filters } = frame.say.search;
  const time = timeOf(asked, frame);
  return [
    ...(section === null ? [] : [{ says: filters.section(section.name), without: { section: null } }]),
    ...(author === null ? [] : [{ says: filters.author(author), without: { author: null } }]),
    ...(tag === null ? [] : [{ says: filters.tag(tag), without: { tag: null } }]),
    ...(time === null ? [] : [{ says: filters.time(time), without: ANY_TIME }]),
  ];
}

/** The stretch of time that is searched; null where that is all of it. */
function timeOf({ period, from, to }: SearchAsked, { say, site }: Frame): string | null {
  if (from === null && to === null) return period === null ? null : say.search.period(period, site.dates.digits);
  // A civil day is the same day in every zone: written where it begins.
  const written = (day: string | null) =>
    day === null ? null : formatDate(new Date(`${day}T00:00:00Z`), 'UTC', site.dates, 'date');
  return say.search.stretch({ from: written(from), to: written(to) });
}
