import type { ComponentChildren } from 'preact';
import { speltWords } from '../../../arabic/index.ts';
import type { SearchAsked, SearchView } from '../../../search/index.ts';
import { Isolated } from '../../components/isolated/isolated.tsx';
import type { Frame } from '../../frame.ts';
import { DidYouMean } from './did-you-mean.tsx';
import { quotable } from './forms.tsx';
import { isPhrase, unquoted } from './phrase.ts';
import { ANY_TIME, isTimed, searchAddress, UNNARROWED } from './search-address.ts';

type HelpProps = { readonly view: SearchView; readonly frame: Frame };

/** Nothing was found: what may have been meant, and what would find more. */
export function NoneFound({ view, frame }: HelpProps) {
  return (
    <Help title={frame.say.search.noneFor(quotable(view.asked.q))}>
      <DidYouMean view={view} frame={frame} />
      <Tips tips={tipsFor(view, frame)} />
    </Help>
  );
}

/** Nothing was asked for yet. */
export function HowToSearch({ frame: { say } }: { frame: Frame }) {
  const { how, tips } = say.search;
  return (
    <Help title={how}>
      <Tips tips={[tips.anyWords, tips.spelling, tips.phrase]} />
    </Help>
  );
}

/** The search can't be asked yet. */
export function Unready({ frame: { say } }: { frame: Frame }) {
  const { title, text } = say.search.unready;
  return (
    <Help title={title}>
      <p>{text}</p>
    </Help>
  );
}

const Help = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div class="wrap">
    <div class="help">
      <h2>
        <Isolated text={title} />
      </h2>
      {children}
    </div>
  </div>
);

const Tips = ({ tips }: { tips: readonly ComponentChildren[] }) => (
  <ul class="tips">
    {tips.map((tip, index) => (
      <li key={index}>{tip}</li>
    ))}
  </ul>
);

/** What a reader can do about it: write otherwise, or search in more. */
function tipsFor({ asked }: SearchView, { say, site }: Frame): readonly ComponentChildren[] {
  const { tips, period } = say.search;
  const to = (change: Partial<SearchAsked>) => (words: string) => (
    <a class="lnk" href={searchAddress(asked, change)}>
      {words}
    </a>
  );
  const isNarrowed = asked.section !== null || asked.author !== null || asked.tag !== null;
  const named =
    asked.period === null || asked.from !== null || asked.to !== null ? null : period(asked.period, site.dates.digits);
  return [
    speltWords(asked.q).length > 1 ? tips.oneWord : tips.otherWord,
    isPhrase(asked.q) ? tips.notAsPhrase(to({ q: unquoted(asked.q) })) : tips.spelling,
    ...(isTimed(asked) ? [tips.allTime(named, to(ANY_TIME))] : []),
    ...(isNarrowed ? [tips.noFilters(to(UNNARROWED))] : []),
  ];
}
