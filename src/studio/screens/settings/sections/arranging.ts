/*
 * Where sections stand, and where they come to stand: the list is the tree read from top to bottom, each section before
 * those below it. Pure, so that keys, menus and the pointer all move things in the same way.
 */

/** A section as far as its place goes. */
export type Placed = { readonly id: number; readonly parentId: number | null };

/** Below which section, or on top, and as the how manieth of those there, from 0. */
export type Place = { readonly parentId: number | null; readonly index: number };

/** One step of a section: among its own, below the one before it, or out beside the one that it is below. */
export type Step = 'up' | 'down' | 'in' | 'out';

/** Those that stand beside one another below a section, or on top. */
export const besideIn = <Section extends Placed>(
  sections: readonly Section[],
  parentId: number | null,
): readonly Section[] => sections.filter((section) => section.parentId === parentId);

/** Where a section stands. */
export function placeOf(sections: readonly Placed[], id: number): Place {
  const parentId = sections.find((section) => section.id === id)?.parentId ?? null;
  return { parentId, index: besideIn(sections, parentId).findIndex((section) => section.id === id) };
}

/** How many sections are above it. */
export function depthOf(sections: readonly Placed[], id: number): number {
  const { parentId } = placeOf(sections, id);
  return parentId === null ? 0 : 1 + depthOf(sections, parentId);
}

/** A section and all below it, in their order. */
export function familyOf<Section extends Placed>(sections: readonly Section[], id: number): readonly Section[] {
  const own = sections.filter((section) => section.id === id);
  return [...own, ...besideIn(sections, id).flatMap((below) => familyOf(sections, below.id))];
}

/** Where a step leads; null where there is nothing to step to. */
export function afterStep(sections: readonly Placed[], id: number, step: Step): Place | null {
  const { parentId, index } = placeOf(sections, id);
  const beside = besideIn(sections, parentId);
  const before = beside[index - 1];
  switch (step) {
    case 'up':
      return index > 0 ? { parentId, index: index - 1 } : null;
    case 'down':
      return index < beside.length - 1 ? { parentId, index: index + 1 } : null;
    case 'in':
      return before === undefined ? null : { parentId: before.id, index: besideIn(sections, before.id).length };
    case 'out': {
      if (parentId === null) return null;
      const above = placeOf(sections, parentId);
      return { parentId: above.parentId, index: above.index + 1 };
    }
    default:
      return step satisfies never;
  }
}

/** The sections once one of them stands elsewhere, with all below it. */
export function placed<Section extends Placed>(
  sections: readonly Section[],
  id: number,
  { parentId, index }: Place,
): readonly Section[] {
  const others = sections.filter((section) => section.id !== id);
  const moved = sections.filter((section) => section.id === id).map((section) => ({ ...section, parentId }));
  const beside = besideIn(others, parentId);
  const below = (above: number | null): readonly Section[] => {
    const own =
      above === parentId ? [...beside.slice(0, index), ...moved, ...beside.slice(index)] : besideIn(others, above);
    return own.flatMap((section) => [section, ...below(section.id)]);
  };
  return below(null);
}

/**
 * Where a section comes to stand that is let go in a gap between the others.
 *
 * @param gap after how many of the sections that are neither it nor below it
 * @param wish how deep the pointer would have it; as near to that as the gap allows
 */
export function placeInGap(sections: readonly Placed[], id: number, gap: number, wish: number): Place {
  const family = new Set(familyOf(sections, id).map((section) => section.id));
  const others = sections.filter((section) => !family.has(section.id));
  const before = others[gap - 1];
  const after = others[gap];
  const most = before === undefined ? 0 : depthOf(others, before.id) + 1;
  const least = after === undefined ? 0 : depthOf(others, after.id);
  const parentId = aboveAt(others, before, Math.max(least, Math.min(most, wish)));
  const index = others.slice(0, gap).filter((section) => section.parentId === parentId).length;
  return { parentId, index };
}

/** Below which section something stands at a depth, right after another. */
function aboveAt(sections: readonly Placed[], before: Placed | undefined, depth: number): number | null {
  if (before === undefined || depth === 0) return null;
  if (depthOf(sections, before.id) === depth - 1) return before.id;
  return aboveAt(
    sections,
    sections.find(({ id }) => id === before.parentId),
    depth,
  );
}
