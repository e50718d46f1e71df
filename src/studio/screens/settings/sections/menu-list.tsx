import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '../../../components/icon/icon.tsx';
import { useLocale, useSay } from '../../../say.tsx';
import { type Point, startDrag } from '../parts/drag.ts';
import { type MenuEntry, withMoved } from './menu-entries.ts';

type Props = {
  readonly entries: readonly MenuEntry[];
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (place: number) => void;
  /** Tells a step on the way. */
  readonly onTell: (told: string) => void;
};

type Lifted = { readonly key: string; readonly by: 'keys' | 'pointer'; readonly to: number };

/** The entries side by side, moved by the pointer, by Alt and arrows, or lifted by Space; taken out by Delete. */
export function MenuList({ entries, onMove, onRemove, onTell }: Props) {
  const { menu: words } = useSay().settings;
  const { locale } = useLocale();
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<string | null>(null);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const from = entries.findIndex(({ key }) => key === lifted?.key);
  const shown = lifted === null || from < 0 ? entries : withMoved(entries, from, lifted.to);

  // An entry that React sets elsewhere in the list loses the focus.
  useLayoutEffect(() => {
    if (focused.current !== null) gripOf(list.current, focused.current)?.focus();
  });

  const on = locale === 'ar' ? 'ArrowLeft' : 'ArrowRight';
  const stepOf = (key: string): number =>
    key === on || key === 'ArrowDown' ? 1 : ['ArrowLeft', 'ArrowRight', 'ArrowUp'].includes(key) ? -1 : 0;

  const onKeyDown = (entry: MenuEntry) => (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.ctrlKey || event.metaKey) return;
    const place = shown.indexOf(entry);
    const step = stepOf(event.key);
    const isLifted = lifted?.key === entry.key;
    const isThere = (to: number) => to >= 0 && to < shown.length;
    const act = (): boolean => {
      if (step !== 0 && isLifted && lifted !== null) {
        if (!isThere(place + step)) return true;
        setLifted({ ...lifted, to: place + step });
        onTell(words.place(entry.label, place + step + 1, shown.length));
      } else if (step !== 0 && event.altKey) {
        if (isThere(place + step)) onMove(place, place + step);
      } else if (step !== 0) focusOn(shown[place + step]?.key);
      else if (event.key === ' ' && !isLifted) {
        setLifted({ key: entry.key, by: 'keys', to: place });
        onTell(words.lifted(entry.label));
      } else if (lifted !== null && isLifted && (event.key === ' ' || event.key === 'Enter')) letGo(lifted);
      else if (event.key === 'Escape' && isLifted) putBack(entry);
      else if (event.key === 'Delete' && !isLifted) {
        focused.current = (shown[place + 1] ?? shown[place - 1])?.key ?? null;
        onRemove(place);
      } else return false;
      return true;
    };
    if (!act()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const focusOn = (key: string | undefined) => {
    if (key !== undefined) gripOf(list.current, key)?.focus();
  };
  const letGo = ({ key, to }: Lifted) => {
    const place = entries.findIndex((entry) => entry.key === key);
    setLifted(null);
    if (place !== to) onMove(place, to);
  };
  const putBack = ({ label }: MenuEntry) => {
    setLifted(null);
    onTell(words.putBack(label));
  };

  const onGrip = (entry: MenuEntry) => (event: PointerEvent<HTMLElement>) => {
    let last: Lifted | null = null;
    startDrag(event, {
      onMove: (at) => {
        last = { key: entry.key, by: 'pointer', to: placeAt(list.current, at, entry.key, locale === 'ar') };
        setLifted(last);
      },
      onDrop: () => last !== null && letGo(last),
      onCancel: () => putBack(entry),
    });
  };

  return (
    <ol ref={list} className="menu-editor__list" aria-label={words.title}>
      {shown.map((entry, place) => (
        <li
          key={entry.key}
          className={`chip${lifted?.key === entry.key ? ' chip--lifted' : ''}`}
          data-entry={entry.key}
        >
          <button
            type="button"
            className="chip__grip"
            data-grip={entry.key}
            aria-label={words.entry(entry.label, place + 1, shown.length)}
            aria-description={words.how}
            aria-pressed={lifted?.key === entry.key}
            onFocus={() => {
              focused.current = entry.key;
            }}
            onBlur={({ relatedTarget }) => {
              if (relatedTarget !== null) focused.current = null;
            }}
            onKeyDown={onKeyDown(entry)}
            onPointerDown={onGrip(entry)}
          >
            <Icon name="gripVertical" size="small" />
            <bdi>{entry.label}</bdi>
          </button>
          <button
            type="button"
            className="chip__x"
            aria-label={words.remove(entry.label)}
            onClick={() => onRemove(place)}
          >
            <Icon name="x" size="small" />
          </button>
        </li>
      ))}
    </ol>
  );
}

const gripOf = (list: HTMLElement | null, key: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-grip="${CSS.escape(key)}"]`) ?? null;

/** After how many of the other entries the pointer is, in reading order. */
const placeAt = (list: HTMLElement | null, { x, y }: Point, key: string, isToTheLeft: boolean): number =>
  [...(list?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].filter((entry) => {
    const { top, bottom, left, width } = entry.getBoundingClientRect();
    if (entry.dataset.entry === key) return false;
    const middle = left + width / 2;
    return bottom < y || (top <= y && (isToTheLeft ? middle > x : middle < x));
  }).length;
