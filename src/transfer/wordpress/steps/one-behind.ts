/** Work of which one piece goes on while the next is made ready. */
export type OneBehind = AsyncDisposable & {
  /** Begins a piece once the one before is done; fails with the one before. */
  next(work: () => Promise<void>): Promise<void>;
  /** The end of the last piece, or its failure. */
  last(): Promise<void>;
};

/** Disposed of, it leaves nothing under way: what was begun has ended, well or not. */
export function oneBehind(): OneBehind {
  let last: Promise<void> = Promise.resolve();
  return {
    next: async (work) => {
      await last;
      last = work();
      // Told where the next piece, or the end, waits for it; a failure must not go unheard until then.
      last.catch(() => undefined);
    },
    last: () => last,
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled([last]);
    },
  };
}
