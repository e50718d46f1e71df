import { heardLater } from '../../../base/heard-later.ts';

/** Work of which some pieces go on while the next is made ready. */
export type Behind = AsyncDisposable & {
  /** Begins a piece once fewer than the most are under way; fails with one that failed while it waits. */
  next(work: () => Promise<void>): Promise<void>;
  /** The end of all pieces, or the failure of one. */
  last(): Promise<void>;
};

/**
 * Disposed of, it leaves nothing under way: what was begun has ended, well or not.
 *
 * @param most pieces that are under way at a time
 */
export function behind(most: number): Behind {
  // A piece that failed stays here, so that whoever waits next is told.
  const underWay = new Set<Promise<void>>();
  return {
    next: async (work) => {
      while (underWay.size >= most) await Promise.race(underWay);
      const piece = heardLater(
        work().then(() => {
          underWay.delete(piece);
        }),
      );
      underWay.add(piece);
    },
    last: async () => {
      await Promise.all(underWay);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(underWay);
    },
  };
}
