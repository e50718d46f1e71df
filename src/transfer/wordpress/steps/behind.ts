/** Work of which some pieces go on while the next is made ready. */
export type Behind = AsyncDisposable & {
  /** Begins a piece once fewer than the most are under way; fails with the one that it waits for. */
  next(work: () => Promise<void>): Promise<void>;
  /** The end of the last piece, or the failure of the first that failed. */
  last(): Promise<void>;
};

/**
 * Disposed of, it leaves nothing under way: what was begun has ended, well or not.
 *
 * @param most pieces that are under way at a time
 */
export function behind(most: number): Behind {
  const underWay: Promise<void>[] = [];
  const ended = async () => {
    // Kept while it is waited for, so that it is waited for too by who leaves meanwhile.
    await underWay[0];
    underWay.shift();
  };
  return {
    next: async (work) => {
      while (underWay.length >= most) await ended();
      const piece = work();
      // Told where a later piece, or the end, waits for it; a failure must not go unheard until then.
      piece.catch(() => undefined);
      underWay.push(piece);
    },
    last: async () => {
      while (underWay.length > 0) await ended();
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
