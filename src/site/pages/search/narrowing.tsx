import { formatNumber } from '../../../arabic/index.ts';
import type { SectionId } from '../../../base/ids.ts';
import { wayTo } from '../../../newsroom/index.ts';
import type { SearchAsked, SearchView } from '../../../search/index.ts';
import { SEARCH } from '../../addresses.ts';
import { Kept } from '../../components/field/kept.tsx';
import { Isolated } from '../../components/isolated/isolated.tsx';
import type { Frame } from '../../frame.ts';
import { ANY_TIME, isTimed, parametersOf, searchAddress } from './search-address.ts';

type NarrowingProps = { readonly view: SearchView; readonly frame: Frame };

/** A way to narrow a search, or to widen it again. */
type Option = {
  readonly says: string;
  readonly change: Partial<SearchAsked>;
  readonly articles: number | null;
  readonly isChosen: boolean;
  /** Lies below the one that was chosen. */
  readonly isBelow?: true;
};

/** What narrows a search: a section, a stretch of time, days. */
export function Narrowing({ view, frame }: NarrowingProps) {
  const { search } = frame.say;
  const sections = sectionOptions(view, frame);
  return (
    <aside class="aside narrow" id="narrow" aria-label={search.narrowing}>
      <h2 class="sr">{search.narrowing}</h2>
      {/* The way to all alone narrows nothing. */}
      {sections.length > 1 && <Options title={search.section} options={sections} view={view} frame={frame} />}
      <Options title={search.time} options={timeOptions(view, frame)} view={view} frame={frame} />
      <Days asked={view.asked} frame={frame} />
    </aside>
  );
}

function sectionOptions({ total, section, sections }: SearchView, { say, site }: Frame): readonly Option[] {
  const all = { says: say.search.allSections, change: { section: null } };
  if (section === null) {
    const topmost = sections.map(({ choice, articles }) => optionOf(choice, articles));
    return [{ ...all, articles: total, isChosen: true }, ...topmost];
  }
  const above = (wayTo(site.sections, section.id) ?? []).filter(({ id }) => id !== section.id);
  return [
    { ...all, articles: null, isChosen: false },
    ...above.map((one) => optionOf(one, null)),
    { ...optionOf(section, total), isChosen: true },
    ...sections.map(({ choice, articles }) => ({ ...optionOf(choice, articles), isBelow: true as const })),
  ];
}

const optionOf = ({ id, name }: { id: SectionId; name: string }, articles: number | null): Option => ({
  ...{ says: name, change: { section: id }, articles, isChosen: false },
});

function timeOptions({ asked, total, periods }: SearchView, { say, site }: Frame): readonly Option[] {
  const isAll = !isTimed(asked);
  return [
    { says: say.search.allTime, change: ANY_TIME, articles: isAll ? total : null, isChosen: isAll },
    ...periods.map(({ choice, articles }) => ({
      says: say.search.period(choice, site.dates.digits),
      change: { ...ANY_TIME, period: choice },
      articles,
      isChosen: asked.period === choice && asked.from === null && asked.to === null,
    })),
  ];
}

function Options({ title, options, view, frame }: NarrowingProps & { title: string; options: readonly Option[] }) {
  const { digits } = frame.site.dates;
  return (
    <section>
      <h3 class="side-h">{title}</h3>
      <ul class="opts">
        {options.map(({ says, change, articles, isChosen, isBelow }) => (
          <li key={says} class={isBelow && 'opts__below'}>
            <a href={searchAddress(view.asked, change)} aria-current={isChosen ? 'true' : undefined}>
              <b>
                <Isolated text={says} />
              </b>
              {articles !== null && <span>{formatNumber(articles, digits)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** From one day to another. */
function Days({ asked, frame: { say } }: { asked: SearchAsked; frame: Frame }) {
  const days = [
    { name: 'from', label: say.search.from, day: asked.from },
    { name: 'to', label: say.search.to, day: asked.to },
  ] as const;
  return (
    <form class="days" action={SEARCH}>
      <Kept parameters={parametersOf({ ...asked, ...ANY_TIME, page: 1 })} />
      <div class="days__fields">
        {days.map(({ name, label, day }) => (
          <div key={name} class="field">
            <label for={name}>{label}</label>
            <input id={name} name={name} type="date" dir="ltr" value={day ?? undefined} />
          </div>
        ))}
      </div>
      <button class="btn btn--line" type="submit">
        {say.search.applyDates}
      </button>
    </form>
  );
}
