import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../components/icon/icon.tsx';
import { Rhomb } from '../../components/rhomb/rhomb.tsx';
import { overviewQuery } from '../../data/media.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { DatesFilter } from './dates-filter.tsx';
import type { FilterProps, MediaSearch } from './library-search.ts';
import { SourceFilter } from './source-filter.tsx';
import { useMediaWords } from './use-media-words.ts';
import './filters.css';

/** How long after the last key the library is searched. */
const TYPED_MS = 120;

const SORTS = ['newest', 'oldest', 'taken'] as const;

/** What narrows the library, all of it in the address. */
export function Filters() {
  const [search, narrow] = useNarrowing();
  return (
    <search className="filters">
      <SearchField />
      <div className="filters__rest">
        <SourceFilter search={search} onNarrow={narrow} />
        <DatesFilter search={search} onNarrow={narrow} />
        <Lacking search={search} onNarrow={narrow} />
      </div>
    </search>
  );
}

/** How many pictures are left, and in which order they stand; of the whole library, how much room they take too. */
export function ListHead({ total }: { readonly total: number }) {
  const { filters: words, size } = useMediaWords();
  const { data: overview } = useQuery(overviewQuery);
  const [search, narrow] = useNarrowing();
  return (
    <div className="list-head">
      <p className="small quiet" role="status">
        {words.count(total)}
        {total > 0 && total === overview?.pictures && ` · ${size(overview.bytes)}`}
      </p>
      <NativeSelect
        className="list-head__sort"
        aria-label={words.sort}
        value={search.sort ?? 'newest'}
        onChange={({ currentTarget }) => {
          const { sort: _, ...rest } = search;
          const sort = SORTS.find((one) => one === currentTarget.value);
          narrow(sort === undefined || sort === 'newest' ? rest : { ...rest, sort });
        }}
        data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
        rightSection={<Icon name="selector" size="small" />}
      />
    </div>
  );
}

/** What the address says, and how to ask for another list; the picture that is looked at stays. */
function useNarrowing(): readonly [MediaSearch, (next: MediaSearch) => void] {
  const search = useSearch({ from: '/session/inside/shell/media' });
  const navigate = useNavigate({ from: '/media' });
  const { picture } = search;
  return [
    search,
    (next) => void navigate({ search: picture === undefined ? next : { ...next, picture }, resetScroll: false }),
  ];
}

/** What is typed; it goes to the address once the fingers rest. */
function SearchField() {
  const { filters: words } = useMediaWords();
  const { q = '' } = useSearch({ from: '/session/inside/shell/media' });
  const navigate = useNavigate({ from: '/media' });
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(q);
  // What was typed here comes back from the address while more is typed; only what others put there replaces it.
  const ours = useRef(new Set<string>());
  useEffect(() => {
    if (!ours.current.delete(q)) setTyped(q);
  }, [q]);
  useEffect(() => {
    const text = typed.trim();
    if (text === q) return;
    const later = setTimeout(() => {
      ours.current.add(text);
      void navigate({
        search: ({ q: _, ...rest }) => (text === '' ? rest : { ...rest, q: text }),
        replace: true,
        resetScroll: false,
      });
    }, TYPED_MS);
    return () => clearTimeout(later);
  }, [typed, q, navigate]);
  useKeys({ '/': () => field.current?.focus() });
  return (
    <TextInput
      ref={field}
      className="filters__search"
      type="search"
      aria-label={words.search}
      placeholder={words.placeholder}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      leftSection={<Icon name="search" size="small" />}
      rightSection={typed === '' ? <kbd>/</kbd> : undefined}
      rightSectionPointerEvents="none"
    />
  );
}

const TOGGLES = ['any', 'use', 'licence'] as const;
/** What exactly is lacking: offered once that something is. */
const EXACTLY = ['alt', 'credit'] as const;

/** Pictures that want somebody; each with how many there are, and only where there are some. */
function Lacking({ search, onNarrow }: FilterProps) {
  const { filters: words } = useMediaWords();
  const { data: overview } = useQuery(overviewQuery);
  const { lacks, ...rest } = search;
  const isExact = lacks === 'any' || lacks === 'alt' || lacks === 'credit';
  const shown = [...TOGGLES, ...(isExact ? EXACTLY : [])].filter(
    (one) => one === lacks || (overview?.lacking[one] ?? 0) > 0,
  );
  return shown.map((one) => {
    const isOn = one === lacks;
    const isBad = one !== 'use';
    return (
      <button
        key={one}
        type="button"
        className={`chip${isBad ? ' chip--bad' : ''}`}
        aria-pressed={isOn}
        onClick={() => onNarrow(isOn ? rest : { ...rest, lacks: one })}
      >
        {isBad && <Rhomb shape="missed" />}
        {words.lacks[one]}
        {overview !== undefined && <b>{overview.lacking[one]}</b>}
        {isOn && <Icon name="x" size="small" />}
      </button>
    );
  });
}
