import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useSay } from '../../say.tsx';
import './more.css';

type Props = {
  /** What the button says: `Older mail`. */
  readonly label: string;
  readonly found: {
    readonly data: { readonly pages: readonly unknown[] };
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): Promise<{ readonly hasNextPage: boolean }>;
  };
};

/**
 * The way on from the end of a list. With the last of it the button goes, and the place says so and takes the focus, so
 * that nobody who works by keyboard is put back to the page's beginning.
 */
export function More({ label, found: { data, hasNextPage, isFetchingNextPage, fetchNextPage } }: Props) {
  const { states: words } = useSay();
  const place = useRef<HTMLDivElement>(null);
  const goOn = async () => {
    const found = await fetchNextPage();
    if (!found.hasNextPage) place.current?.focus({ preventScroll: true });
  };
  if (!hasNextPage && data.pages.length < 2) return null;
  return (
    <div className="more" ref={place} tabIndex={-1}>
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void goOn()}>
          {label}
        </Button>
      ) : (
        <p className="small faint">{words.allShown}</p>
      )}
    </div>
  );
}
