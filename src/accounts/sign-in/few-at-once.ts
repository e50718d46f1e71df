import { tooBusy } from '../refusals.ts';

/**
 * Hashing a password takes a tenth of a second and 32 MB on purpose. Only a few are hashed at a time, so that whoever
 * sends many wrong ones doesn't take the database's connections and the processor from those who work.
 */
const MOST_AT_ONCE = 3;
/** As many may wait as are done in a few seconds. */
const MOST_WAITING = 60;

/** Does work when it is its turn. */
export type FewAtOnce = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** For one node: work is done in the order in which it came, and refused where too much waits. */
export function fewAtOnce(): FewAtOnce {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= MOST_AT_ONCE) {
      if (waiting.length >= MOST_WAITING) throw tooBusy();
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else underWay += 1;
    try {
      return await work();
    } finally {
      // Its place is handed on; only where nobody waits is there one less.
      const next = waiting.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}
