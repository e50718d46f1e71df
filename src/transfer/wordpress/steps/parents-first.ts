/** A thing of a tree with the one above it. */
type Placed<Thing> = { readonly thing: Thing; readonly parent: Thing | null };

/**
 * The things of a tree, parents before their children; a tree of any depth.
 *
 * @param above the key of what a thing says it lies below; null for what lies at the top
 * @returns besides those that name a parent that isn't there, and those of a circle at which it was opened; both lie at
 *   the top
 */
export function parentsFirst<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  above: (thing: Thing) => string | null,
): {
  readonly ordered: readonly Placed<Thing>[];
  readonly orphans: readonly Thing[];
  readonly loops: readonly Thing[];
} {
  const byKey = new Map(things.map((thing) => [keyOf(thing), thing]));
  const [ordered, orphans, loops]: [Placed<Thing>[], Thing[], Thing[]] = [[], [], []];
  const done = new Set<string>();
  for (const thing of things) {
    const way: Placed<Thing>[] = [];
    const onWay = new Set<string>();
    for (let next: Thing | null = thing; next !== null && !done.has(keyOf(next)); ) {
      onWay.add(keyOf(next));
      const wanted = above(next);
      const parent: Thing | null = wanted === null ? null : (byKey.get(wanted) ?? null);
      const isLoop = parent !== null && onWay.has(keyOf(parent));
      if (isLoop) loops.push(next);
      else if (wanted !== null && parent === null) orphans.push(next);
      const found: Thing | null = isLoop ? null : parent;
      way.push({ thing: next, parent: found });
      next = found;
    }
    for (const placed of way.reverse()) {
      done.add(keyOf(placed.thing));
      ordered.push(placed);
    }
  }
  return { ordered, orphans, loops };
}
