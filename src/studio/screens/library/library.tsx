import { Button } from '@mantine/core';
import { useQuery, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { fold } from '../../../arabic/fold/index.ts';
import { Icon } from '../../components/icon/icon.tsx';
import { State } from '../../components/states/state.tsx';
import { firstPageQuery, type LibraryAsked, libraryQuery } from '../../data/media.ts';
import { Filters, ListHead } from './filters.tsx';
import { PictureGrid } from './picture-grid.tsx';
import { useMediaWords } from './use-media-words.ts';

/** What narrows the library besides what is typed. */
const filtersIn = ({ q: _q, sort: _sort, ...filters }: LibraryAsked): number => Object.keys(filters).length;

/** The pictures that are asked for; what was shown stays, dimmed, while others are fetched. */
export function Library({ onChoose }: { readonly onChoose: () => void }) {
  const { picture: _, ...now } = useSearch({ from: '/session/inside/shell/media' });
  const key = JSON.stringify(now);
  const shown = useDeferredValue(key);
  const asked: LibraryAsked = JSON.parse(shown);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(libraryQuery(asked));
  const total = data.pages[0]?.total ?? 0;
  const pictures = data.pages.flatMap((page) => page.pictures);
  return (
    <>
      <Filters />
      <div className={`media__pictures${key === shown ? '' : ' media__pictures--old'}`} aria-busy={key !== shown}>
        {pictures.length === 0 ? (
          <Nothing asked={asked} onChoose={onChoose} />
        ) : (
          <>
            <ListHead total={total} />
            <PictureGrid
              pictures={pictures}
              total={total}
              isMore={hasNextPage}
              onNearEnd={() => {
                if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
              }}
            />
          </>
        )}
      </div>
    </>
  );
}

/** Why nothing is there: the library is new, or nothing in it is like what is asked for. */
function Nothing({ asked, onChoose }: { readonly asked: LibraryAsked; readonly onChoose: () => void }) {
  const words = useMediaWords();
  const navigate = useNavigate({ from: '/media' });
  const { q = '' } = asked;
  const hasFilters = filtersIn(asked) > 0;
  const { data: unfiltered } = useQuery({
    ...firstPageQuery({ q }),
    enabled: hasFilters,
  });
  if (q === '' && !hasFilters)
    return (
      <State
        tone="empty"
        icon="photo"
        title={words.none.title}
        ways={
          <Button variant="filled" onClick={onChoose}>
            <Icon name="upload" size="small" />
            {words.upload}
          </Button>
        }
      >
        <p>{words.none.text}</p>
      </State>
    );
  const hidden = unfiltered?.total ?? 0;
  return (
    <State
      tone="empty"
      icon="search"
      title={words.noMatch.title}
      ways={
        <>
          {hidden > 0 && q !== '' && (
            <Button onClick={() => void navigate({ search: { q } })}>{words.noMatch.clearFilters}</Button>
          )}
          <Button onClick={() => void navigate({ search: {} })}>{words.noMatch.clear}</Button>
        </>
      }
    >
      {q !== '' && (
        <p>
          {words.noMatch.searched(
            fold(q)
              .split(/\s+/)
              .filter((word) => word !== ''),
          )}
        </p>
      )}
      {hidden > 0 && <p>{words.noMatch.hidden(hidden)}</p>}
    </State>
  );
}
