import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import type { SettingsSection } from '../../../data/sections.ts';
import { useLocale, useSay } from '../../../say.tsx';
import { type Point, startDrag } from '../parts/drag.ts';
import { afterStep, depthOf, familyOf, type Place, placed, placeInGap, placeOf, type Step } from './arranging.ts';
import { SectionRow } from './section-row.tsx';

type Props = {
  readonly sections: readonly SettingsSection[];
  readonly articles: ReadonlyMap<number, string>;
  readonly chosen: number | undefined;
  readonly onChoose: (id: number) => void;
  readonly onAddBelow: (id: number) => void;
  readonly onDelete: (section: SettingsSection) => void;
  readonly onMove: (section: SettingsSection, place: Place) => void;
};

/** A section in the hand: it stands there already for the eye, and for readers only once it is let go. */
type Lifted = { readonly id: number; readonly by: 'keys' | 'pointer'; readonly place: Place };

/** How far a level is set in, as in the style sheet. */
const LEVEL_PX = 30;

/**
 * The sections as a tree (WAI-ARIA APG, tree view) whose rows are moved: by the pointer, by Alt and arrows, or lifted by
 * Space, moved by arrows and let go by Space. Each step is told.
 */
export function SectionTree({ sections, articles, chosen, onChoose, onAddBelow, onDelete, onMove }: Props) {
  const { sections: words } = useSay().settings;
  const { locale } = useLocale();
  const tree = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const hasFocus = useRef(false);
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const [told, setTold] = useState('');
  const shown = lifted === null ? sections : placed(sections, lifted.id, lifted.place);
  const reachable = shown.some(({ id }) => id === focused) ? focused : (chosen ?? shown[0]?.id ?? null);

  // A row that React sets elsewhere in the list loses the focus.
  useLayoutEffect(() => {
    if (hasFocus.current) rowOf(tree.current, reachable)?.focus();
  });

  const named = (id: number | null) => sections.find((section) => section.id === id)?.name ?? null;
  const tellPlace = (id: number, { parentId, index }: Place, all: readonly SettingsSection[]) => {
    const of = all.filter((section) => section.parentId === parentId).length;
    setTold(words.place(named(id) ?? '', index + 1, of, named(parentId)));
  };
  const step = (section: SettingsSection, by: Step) => {
    const place = afterStep(shown, section.id, by);
    if (place === null) return setTold(words.noStep[by](section.name));
    tellPlace(section.id, place, placed(shown, section.id, place));
    if (lifted?.by === 'keys') setLifted({ ...lifted, place });
    else onMove(section, place);
  };
  const letGo = (section: SettingsSection, { place }: Lifted) => {
    setLifted(null);
    const before = placeOf(sections, section.id);
    if (before.parentId !== place.parentId || before.index !== place.index) onMove(section, place);
    setTold(words.dropped(section.name));
  };
  const cancel = (section: SettingsSection) => {
    setLifted(null);
    setTold(words.putBack(section.name));
  };
  const focusOn = (id: number | undefined) => {
    if (id === undefined) return;
    setFocused(id);
    rowOf(tree.current, id)?.focus();
  };

  const inward = locale === 'ar' ? 'ArrowLeft' : 'ArrowRight';
  const stepBy = (key: string): Step | null =>
    key === 'ArrowUp'
      ? 'up'
      : key === 'ArrowDown'
        ? 'down'
        : key === 'ArrowLeft' || key === 'ArrowRight'
          ? key === inward
            ? 'in'
            : 'out'
          : null;
  const onKeyDown = (section: SettingsSection) => (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const isLifted = lifted?.id === section.id;
    const wish = stepBy(event.key);
    const here = shown.indexOf(section);
    const neighbour = { up: shown[here - 1]?.id, down: shown[here + 1]?.id, in: undefined, out: undefined };
    const act = (): boolean => {
      if (wish !== null && (event.altKey || isLifted)) step(section, wish);
      else if (event.altKey) return false;
      else if (wish !== null) focusOn(neighbour[wish]);
      else if (event.key === 'Home') focusOn(shown[0]?.id);
      else if (event.key === 'End') focusOn(shown.at(-1)?.id);
      else if (event.key === 'Escape' && isLifted) cancel(section);
      else if (lifted !== null && isLifted && (event.key === ' ' || event.key === 'Enter')) letGo(section, lifted);
      else if (event.key === ' ') {
        setLifted({ id: section.id, by: 'keys', place: placeOf(sections, section.id) });
        setTold(words.lifted(section.name));
      } else if (event.key === 'Enter') onChoose(section.id);
      else return false;
      return true;
    };
    if (!act()) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onGrip = (section: SettingsSection) => (event: PointerEvent<HTMLElement>) => {
    let last: Lifted | null = null;
    startDrag(event, {
      onMove: (at, from) => {
        const family = new Set(familyOf(sections, section.id).map(({ id }) => id));
        const wish = depthOf(sections, section.id) + levelsBetween(from, at, locale === 'ar');
        const place = placeInGap(sections, section.id, gapAt(tree.current, at, family), wish);
        last = { id: section.id, by: 'pointer', place };
        setLifted(last);
      },
      onDrop: () => last !== null && letGo(section, last),
      onCancel: () => cancel(section),
    });
  };

  return (
    <>
      <div
        ref={tree}
        className="tree"
        role="tree"
        aria-label={words.title}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          hasFocus.current = currentTarget.contains(relatedTarget);
        }}
      >
        {shown.map((section) => (
          <SectionRow
            key={section.id}
            section={section}
            depth={depthOf(shown, section.id)}
            place={placeOf(shown, section.id)}
            of={shown.filter(({ parentId }) => parentId === section.parentId).length}
            articles={articles.get(section.id) ?? ''}
            isChosen={section.id === chosen}
            isReachable={section.id === reachable}
            isLifted={section.id === lifted?.id}
            onFocus={() => setFocused(section.id)}
            onKeyDown={onKeyDown(section)}
            onGrip={onGrip(section)}
            onChoose={() => onChoose(section.id)}
            onStep={(by) => step(section, by)}
            mayStep={(by) => afterStep(shown, section.id, by) !== null}
            onAddBelow={() => onAddBelow(section.id)}
            onDelete={() => onDelete(section)}
          />
        ))}
      </div>
      <p className="unseen" role="status">
        {told}
      </p>
    </>
  );
}

const rowOf = (tree: HTMLElement | null, id: number | null): HTMLElement | null =>
  tree?.querySelector<HTMLElement>(`[data-section="${id}"]`) ?? null;

/** By how many levels the pointer went inwards, which is where reading goes on. */
const levelsBetween = (from: Point, at: Point, isToTheLeft: boolean): number =>
  Math.round((isToTheLeft ? from.x - at.x : at.x - from.x) / LEVEL_PX);

/** After how many of the other rows the pointer is. */
const gapAt = (tree: HTMLElement | null, { y }: Point, family: ReadonlySet<number>): number =>
  [...(tree?.querySelectorAll<HTMLElement>('[data-section]') ?? [])].filter((row) => {
    const { top, height } = row.getBoundingClientRect();
    return !family.has(Number(row.dataset.section)) && top + height / 2 < y;
  }).length;
