import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, type ReactNode, useCallback, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useSay } from '../../say.tsx';

type Props = {
  /** What it is of: the name of the region, and the heading of the drawer. */
  readonly title: string;
  /** The class of its ground; in a drawer it has the same with `--drawer` too. */
  readonly ground: string;
  /** Where the window is narrower there is no room beside the list; the style sheet of the screen says the same. */
  readonly drawerBelowPx: 1024 | 1280;
  /** What stands there while nothing is looked at. */
  readonly nothing: ReactNode;
  readonly onClose: () => void;
  /** What is looked at, or null. */
  readonly children: ReactElement | null;
};

/** A dialog that was opened beside the list stays over the drawer that the pane becomes; Mantine draws dialogs at 200. */
const UNDER_DIALOGS = 190;

/**
 * What is looked at: beside its list, and on a small window in a drawer over it. It goes from one to the other as it is,
 * with all that was typed, where a tablet is turned or a page is made larger.
 */
export function Side({ title, ground, drawerBelowPx, nothing, onClose, children }: Props) {
  const { shell } = useSay();
  const isSmall = useMediaQuery(`(width < ${drawerBelowPx}px)`, undefined, { getInitialValueInEffect: false });
  const { place, content } = useMovable(children);
  return (
    <>
      {isSmall ? (
        <Drawer
          opened={place !== null}
          onClose={onClose}
          title={<bdi>{title}</bdi>}
          closeButtonProps={{ 'aria-label': shell.close }}
          zIndex={UNDER_DIALOGS}
          // Its content is drawn into an element of its own, and lists that open there are no part of the drawer for it:
          // they could not be scrolled.
          removeScrollProps={{ noIsolation: true }}
        >
          <div className={`${ground} ${ground}--drawer`} ref={place} />
        </Drawer>
      ) : (
        <aside className={ground} aria-label={title}>
          {place === null ? nothing : <div ref={place} />}
        </aside>
      )}
      {content}
    </>
  );
}

/**
 * Draws something into an element of its own, which whatever has the ref `place` takes in: it can be taken elsewhere
 * without being drawn anew. Null is nothing, and has no place.
 */
function useMovable(children: ReactElement | null) {
  const [own, setOwn] = useState<HTMLElement | null>(null);
  const [placed, setPlaced] = useState<HTMLElement | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  if ((children === null) === (own !== null)) setOwn(children === null ? null : document.createElement('div'));
  const place = useCallback(
    (at: HTMLElement | null) => {
      if (at === null || own === null) return;
      at.replaceChildren(own);
      // Not before: what takes the focus as it is drawn has to be in the page by then.
      setPlaced(own);
      focused.current?.focus({ preventScroll: true });
      return () => {
        const { activeElement } = document;
        focused.current?.removeAttribute('data-autofocus');
        focused.current = activeElement instanceof HTMLElement && own.contains(activeElement) ? activeElement : null;
        // A drawer gives the focus to its first button where nothing asks for it.
        focused.current?.setAttribute('data-autofocus', '');
      };
    },
    [own],
  );
  return {
    place: own === null ? null : place,
    content: own !== null && placed === own ? createPortal(children, own) : null,
  };
}
