import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows that are drawn beyond each edge of the window: the keyboard finds the next one there. */
const BEYOND = 3;

/** The rows of a list that are near the window, and how many columns there is room for. */
export type VisibleRows = {
  readonly columns: number;
  readonly rowPx: number;
  readonly first: number;
  readonly last: number;
};

/**
 * Looks at a list whose cells all have the same height: `--columns-least` (its narrowest cell), `--row` and `--gap` stand
 * in its style sheet. It is scrolled with the window.
 */
export function useVisibleRows(list: RefObject<HTMLElement | null>): VisibleRows {
  const [visible, setVisible] = useState<VisibleRows>({ columns: 4, rowPx: 204, first: 0, last: 12 });
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const look = () => setVisible((before) => sameOr(before, visibleIn(current)));
    look();
    const resized = new ResizeObserver(look);
    resized.observe(current);
    const listening = new AbortController();
    addEventListener('scroll', look, { passive: true, signal: listening.signal });
    addEventListener('resize', look, { signal: listening.signal });
    return () => {
      resized.disconnect();
      listening.abort();
    };
  }, [list]);
  return visible;
}

function visibleIn(list: HTMLElement): VisibleRows {
  const style = getComputedStyle(list);
  const columns = style.gridTemplateColumns.split(' ').length;
  const rowPx = Number.parseFloat(style.gridAutoRows) + Number.parseFloat(style.rowGap);
  const top = list.getBoundingClientRect().top;
  return {
    columns,
    rowPx,
    first: Math.max(0, Math.floor(-top / rowPx) - BEYOND),
    last: Math.max(0, Math.floor((innerHeight - top) / rowPx) + BEYOND),
  };
}

const sameOr = (before: VisibleRows, next: VisibleRows): VisibleRows =>
  before.columns === next.columns &&
  before.rowPx === next.rowPx &&
  before.first === next.first &&
  before.last === next.last
    ? before
    : next;
