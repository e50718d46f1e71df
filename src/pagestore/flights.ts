/** A rendering under way, which remembers what was dropped since it began. */
type Flight<Result> = { readonly dropped: Set<string>; all: boolean; result: Promise<Result> };

/** The renderings under way, at most one at a time for a path. */
export type Flights<Result> = {
  /**
   * Joins the rendering of a path, or begins it.
   *
   * @param work gets a question to ask when it is done: may a result with these tags be kept?
   */
  join(path: string, work: (mayKeep: (tags: readonly string[]) => boolean) => Promise<Result>): Promise<Result>;
  /** Tells that the tags were dropped. Renderings under way may have read what was before. */
  drop(tags: readonly string[]): void;
  /** Tells that everything was dropped. */
  dropAll(): void;
};

/** Keeps renderings of one path together, and results from before a change apart from those after it. */
export function createFlights<Result>(): Flights<Result> {
  /** Those that a newcomer may join. */
  const open = new Map<string, Flight<Result>>();
  /** Those and the ones that read too early for a newcomer. */
  const all = new Set<Flight<Result>>();

  return {
    join: (path, work) => {
      const underWay = open.get(path);
      if (underWay !== undefined) return underWay.result;
      const dropped = new Set<string>();
      const result = Promise.withResolvers<Result>();
      const flight: Flight<Result> = { dropped, all: false, result: result.promise };
      open.set(path, flight);
      all.add(flight);
      work((tags) => !flight.all && !tags.some((tag) => dropped.has(tag)))
        .finally(() => {
          all.delete(flight);
          if (open.get(path) === flight) open.delete(path);
        })
        .then(result.resolve, result.reject);
      return flight.result;
    },
    drop: (tags) => {
      for (const flight of all) for (const tag of tags) flight.dropped.add(tag);
      // Whoever comes after the change must see it, so he doesn't join who began before.
      open.clear();
    },
    dropAll: () => {
      for (const flight of all) flight.all = true;
      open.clear();
    },
  };
}
