import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Picture } from '../../data/media.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { PictureCard } from './picture-card.tsx';
import { useVisibleRows } from './use-visible-rows.ts';

type Props = {
  readonly pictures: readonly Picture[];
  readonly total: number;
  readonly isMore: boolean;
  readonly onNearEnd: () => void;
};

/** Rows before the last one that is there, at which more are asked for. */
const NEAR_ROWS = 6;

/** Pictures in rows, of which only those near the window are drawn: the list may be as long as it likes. */
export function PictureGrid({ pictures, total, isMore, onNearEnd }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { columns, rowPx, first, last } = useVisibleRows(list);
  const rows = Math.ceil(pictures.length / columns);
  const { picture: chosen } = useSearch({ from: '/session/inside/shell/media' });
  const isNearEnd = last >= rows - NEAR_ROWS;
  useEffect(() => {
    if (isNearEnd && isMore) onNearEnd();
  });
  useNext(pictures, chosen);
  const from = Math.min(first, rows) * columns;
  return (
    <ul
      ref={list}
      className="pictures"
      style={{ blockSize: rows * rowPx, paddingBlockStart: Math.min(first, rows) * rowPx }}
    >
      {pictures.slice(from, (last + 1) * columns).map((picture, index) => (
        <PictureCard
          key={picture.id}
          picture={picture}
          isCurrent={picture.id === chosen}
          place={from + index + 1}
          of={total}
        />
      ))}
    </ul>
  );
}

/** ت and ن go from one picture to the next, and look at it. */
function useNext(pictures: readonly Picture[], chosen: number | undefined): void {
  const navigate = useNavigate({ from: '/media' });
  const go = (step: 1 | -1) => () => {
    const at = pictures.findIndex(({ id }) => id === chosen);
    const next = pictures[at === -1 ? 0 : at + step];
    if (next === undefined) return;
    const card = document.getElementById(`picture-${next.id}`);
    card?.focus();
    void navigate({ search: (now) => ({ ...now, picture: next.id }), resetScroll: false, replace: true });
  };
  useKeys({ ت: go(1), ن: go(-1) });
}
