import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useSay } from '../../say.tsx';
import { RefusalNotice } from '../states/refusal-notice.tsx';
import './more.css';

type Props = {
  /** What the button says: `Older mail`. */
  readonly label: string;
  readonly found: {
    readonly data: { readonly pages: readonly unknown[] };
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly isFetchNextPageError: boolean;
    readonly error: Error | null;
    fetchNextPage(): unknown;
  };
};

/**
 * The way on from the end of a list. It takes the focus when it is asked, so that nobody who works by keyboard is put
 * back to the beginning of the page; after the last page it says that it was the last.
 */
export function More({ label, found }: Props) {
  const { data, hasNextPage, isFetchingNextPage, isFetchNextPageError, error, fetchNextPage } = found;
  const { states: words } = useSay();
  const place = useRef<HTMLDivElement>(null);
  const goOn = () => {
    // Now: a button that waits is off and loses the focus; later, somebody may be elsewhere.
    place.current?.focus({ preventScroll: true });
    void fetchNextPage();
  };
  if (!hasNextPage && data.pages.length < 2) return null;
  return (
    <div className="more" ref={place} tabIndex={-1} data-landing>
      {isFetchNextPageError && error !== null && <RefusalNotice error={error} />}
      {hasNextPage && (
        <Button loading={isFetchingNextPage} onClick={goOn}>
          {label}
        </Button>
      )}
      {/* It is there before its words are: what is mounted with them isn't read out. */}
      <p className="small faint" role="status">
        {hasNextPage ? '' : words.allShown}
      </p>
    </div>
  );
}
