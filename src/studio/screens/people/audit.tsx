import { ActionIcon, Button } from '@mantine/core';
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { DayInput } from '../../components/form/day-input.tsx';
import { Icon } from '../../components/icon/icon.tsx';
import { More } from '../../components/more/more.tsx';
import { State } from '../../components/states/state.tsx';
import {
  type AuditEntry,
  type AuditSentences,
  askedOf,
  auditQuery,
  exportAddress,
  sentencesQuery,
} from '../../data/audit.ts';
import { peopleQuery } from '../../data/people.ts';
import { mayDo } from '../../data/rights.ts';
import { meQuery } from '../../data/session.ts';
import { siteQuery } from '../../data/site.ts';
import type { AuditSearch } from '../../router.tsx';
import { useLocale, useSay } from '../../say.tsx';
import { AuditFinder } from './audit-finder.tsx';
import { actsOf } from './audit-kinds.ts';
import { keptMoment } from './kept-moment.ts';
import './lines.css';
import './audit.css';

/** Who did what, when and from where; what is asked of it stands in the address. */
export function Audit() {
  const { audit: words, safety } = useSay();
  const { find } = safety;
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { who, kind, thing, from, to } = useSearch({ from: '/session/inside/shell/people' });
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: site } = useSuspenseQuery(siteQuery);
  const { data: sentences } = useSuspenseQuery(sentencesQuery(locale));
  const search: AuditSearch = { who, kind, thing, from, to };
  const acts = kind === undefined ? [] : actsOf(kind, sentences.acts);
  const asked = askedOf({ who, acts, thing, from, to }, site.zone);
  // What was shown stays, dimmed, until the answer is there.
  const shown = useDeferredValue(JSON.stringify(asked));
  const found = useSuspenseInfiniteQuery(auditQuery(JSON.parse(shown)));
  const entries = found.data.pages.flatMap((page) => page.entries);
  const put = (change: AuditSearch) =>
    void navigate({ to: '/people', search: { ...known({ ...search, ...change }), tab: 'audit' } });
  const filters = useFilters(search, entries);
  return (
    <section className="audit" aria-label={words.title}>
      <div className="row row--wrap audit__head">
        <h2 className="audit__title">
          {words.title} <span className="small faint">{words.unchanging}</span>
        </h2>
        <AuditFinder onChoose={put} />
        <DayInput classNames={DAY} label={find.from} value={from ?? ''} onChange={(day) => put({ from: dayOf(day) })} />
        <DayInput classNames={DAY} label={find.to} value={to ?? ''} onChange={(day) => put({ to: dayOf(day) })} />
        {mayDo(me.may, 'audit.export') && (
          <Button component="a" href={exportAddress(asked, locale)} download>
            <Icon name="download" size="small" />
            {find.export}
          </Button>
        )}
      </div>
      {filters.length > 0 && (
        <ul className="row row--wrap audit__filters" aria-label={find.shown}>
          {filters.map(({ label, without }) => (
            <li key={label} className="token audit__filter">
              <bdi>{label}</bdi>
              <ActionIcon aria-label={find.remove(label)} onClick={() => put(without)}>
                <Icon name="x" size="small" />
              </ActionIcon>
            </li>
          ))}
          <li>
            <Link className="link small" to="/people" search={{ tab: 'audit' }}>
              {find.clear}
            </Link>
          </li>
        </ul>
      )}
      <div aria-busy={shown !== JSON.stringify(asked)} className="audit__found">
        {entries.length === 0 ? (
          <NoEntries filters={filters.map(({ label }) => label)} />
        ) : (
          <Entries entries={entries} sentenceOf={sentences.sentenceOf} />
        )}
      </div>
      <More label={words.older} found={found} />
    </section>
  );
}

/** A day that was taken out of its field isn't asked for. */
const dayOf = (typed: string): string | undefined => (typed === '' ? undefined : typed);

/** What isn't asked for is not in the address. */
const known = (search: AuditSearch): AuditSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

type Filter = { readonly label: string; readonly without: AuditSearch };

/** What is asked for, in words; days have fields of their own. */
function useFilters({ who, kind, thing }: AuditSearch, entries: readonly AuditEntry[]): readonly Filter[] {
  const { find } = useSay().safety;
  const { data: people } = useSuspenseQuery(peopleQuery);
  const [named] = thing?.split(':') ?? [];
  const title = entries.find((entry) => `${entry.thing}:${entry.thingId}` === thing)?.title;
  return [
    ...(who === undefined
      ? []
      : [{ label: people.find(({ id }) => id === who)?.name ?? find.someone, without: { who: undefined } }]),
    ...(kind === undefined ? [] : [{ label: find.kinds[kind], without: { kind: undefined } }]),
    ...(thing === undefined || named === undefined
      ? []
      : [{ label: title ?? find.thing[named] ?? thing, without: { thing: undefined } }]),
  ];
}

/** Beside its label, with the day in words below it. */
const DAY = { root: 'audit__day', label: 'audit__day-label', description: 'audit__day-said' };

function NoEntries({ filters }: { readonly filters: readonly string[] }) {
  const { audit: words, safety, list, moments } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const { from, to } = useSearch({ from: '/session/inside/shell/people' });
  const { find } = safety;
  const days = [from, to].flatMap((day) => (day === undefined ? [] : [moments.date(day, site)]));
  const asked = [...filters, ...days];
  if (asked.length === 0)
    return (
      <State tone="empty" title={words.none}>
        <p>{words.noneText}</p>
      </State>
    );
  return (
    <State
      tone="empty"
      title={find.noMatch}
      ways={
        <Link className="button" to="/people" search={{ tab: 'audit' }}>
          {find.clear}
        </Link>
      }
    >
      <p>{find.noMatchText(list(asked))}</p>
    </State>
  );
}

type EntriesProps = {
  readonly entries: readonly AuditEntry[];
  readonly sentenceOf: AuditSentences['sentenceOf'];
};

function Entries({ entries, sentenceOf }: EntriesProps) {
  const { audit: words, moments, safety } = useSay();
  const { data: site } = useSuspenseQuery(siteQuery);
  const momentOf = (kept: string) => keptMoment(kept, moments, site);
  return (
    <table className="table lines">
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.who}</th>
          <th scope="col">{words.columns.at}</th>
          <th scope="col">{words.columns.from}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td>
              {entry.title === null ? (
                sentenceOf(entry, momentOf)
              ) : (
                <Link
                  className="audit__thing"
                  to="/people"
                  search={{ tab: 'audit', thing: `${entry.thing}:${entry.thingId}` }}
                  title={safety.find.ofThis(entry.title)}
                >
                  {sentenceOf(entry, momentOf)}
                </Link>
              )}
            </td>
            <td className="one-line">
              <Who who={entry.who} />
            </td>
            <td className="faint one-line">
              <time dateTime={entry.at}>{moments.moment(new Date(entry.at), site)}</time>
            </td>
            <td className="faint one-line">
              <bdi dir="ltr">{entry.from}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ who: { kind, name, personId } }: Pick<AuditEntry, 'who'>) {
  const { audit: words } = useSay();
  if (kind === 'person' && personId !== null)
    return (
      <Link className="audit__thing" to="/people" search={{ tab: 'audit', who: personId }}>
        <bdi>{name}</bdi>
      </Link>
    );
  if (kind === 'person') return <bdi>{name}</bdi>;
  if (kind === 'token')
    return (
      <span className="faint">
        {words.kinds.token} <bdi>{name}</bdi>
      </span>
    );
  return <span className="faint">{words.kinds[kind] ?? <bdi>{name}</bdi>}</span>;
}
