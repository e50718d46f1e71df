import { tooBusy } from '../refusals.ts';

/** As much may wait as is done in a second or two. */
const MOST_WAITING = 200;

/** Work that nobody waits for: what it takes, and whether it is done at all, is nothing that an answer tells. */
export type Afterwards = {
  /** Has work done when it is its turn; refused where too much waits. */
  readonly later: (work: () => Promise<void>) => void;
  /** When all that waits has been done. */
  readonly done: () => Promise<void>;
};

/** For one node: work is done one after the other, so that a crowd of askers takes one of the database's connections. */
export function afterwards(onFailed: (error: unknown) => void): Afterwards {
  let waiting = 0;
  let last: Promise<void> = Promise.resolve();
  return {
    later: (work) => {
      if (waiting >= MOST_WAITING) throw tooBusy();
      waiting += 1;
      last = last
        .then(work)
        .catch(onFailed)
        .finally(() => {
          waiting -= 1;
        });
    },
    done: () => last,
  };
}
