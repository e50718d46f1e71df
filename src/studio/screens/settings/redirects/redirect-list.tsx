import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { dirOf } from '../../../components/form/dir-of.ts';
import { Icon } from '../../../components/icon/icon.tsx';
import { More } from '../../../components/more/more.tsx';
import { Loaded } from '../../../components/states/loaded.tsx';
import { State } from '../../../components/states/state.tsx';
import { type RedirectsFilter, redirectsQuery } from '../../../data/redirects.ts';
import { useSay } from '../../../say.tsx';
import { RedirectRow } from './redirect-row.tsx';

/** Somebody types on; sooner each letter would be a question of its own. */
const TYPED_AFTER_MS = 120;

const KINDS = ['all', 'hand', 'change', 'import'] as const;

/** The addresses that lead on, of one kind or of all, with some words in them; what was asked for stands in the address. */
export function RedirectList() {
  const { settings } = useSay();
  const { redirects: words } = settings;
  const { by, search = '' } = useSearch({ from: '/session/inside/shell/settings/redirects' });
  const navigate = useNavigate({ from: '/settings/redirects' });
  const [typed, setTyped] = useState(search);
  const look = useDebouncedCallback(
    (next: string) =>
      void navigate({
        search: ({ search: _before, ...rest }) => (next === '' ? rest : { ...rest, search: next }),
        replace: true,
      }),
    TYPED_AFTER_MS,
  );
  const type = (next: string) => {
    setTyped(next);
    look(next);
  };
  const showAll = () => {
    setTyped('');
    void navigate({ search: ({ address }) => (address === undefined ? {} : { address }), replace: true });
  };
  return (
    <>
      <div className="led__filters">
        <TextInput
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<Icon name="search" size="small" />}
          dir={dirOf(typed)}
          value={typed}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <SegmentedControl
          aria-label={words.kind}
          value={by ?? 'all'}
          data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(kind) =>
            void navigate({
              search: ({ by: _before, ...rest }) => (kind === 'all' ? rest : { ...rest, by: kind }),
              replace: true,
            })
          }
        />
      </div>
      <Loaded what={words.title}>
        <Found filter={{ by: by ?? null, search }} onShowAll={showAll} />
      </Loaded>
    </>
  );
}

type FoundProps = { readonly filter: RedirectsFilter; readonly onShowAll: () => void };

function Found({ filter, onShowAll }: FoundProps) {
  const { settings } = useSay();
  const { redirects: words } = settings;
  // What was found before stays, dimmed, until there is an answer.
  const shown = useDeferredValue(filter, filter);
  const isOld = shown.by !== filter.by || shown.search !== filter.search;
  const found = useSuspenseInfiniteQuery(redirectsQuery(shown));
  const redirects = found.data.pages.flatMap((page) => page.redirects);
  if (redirects.length === 0)
    return shown.search === '' && shown.by === null ? (
      <State tone="empty" title={words.none}>
        <p>{words.noneText}</p>
      </State>
    ) : (
      <State
        tone="plain"
        icon="search"
        title={words.noMatch(shown.search)}
        ways={<Button onClick={onShowAll}>{words.showAll}</Button>}
      >
        <p>{words.noMatchText}</p>
      </State>
    );
  return (
    <div className={isOld ? 'led__old' : undefined}>
      <ul className="led__rows" aria-label={words.list}>
        {redirects.map((redirect) => (
          <RedirectRow key={redirect.path} redirect={redirect} />
        ))}
      </ul>
      <More label={words.more} found={found} />
    </div>
  );
}
