/** What one part of the work comes by and another takes up, each at its own pace. */
export type Queue<Each> = {
  /** Takes no more than it has room for; says whether it took it. */
  put(each: Each): boolean;
  /** Nothing is taken in or given out any more. */
  stop(): void;
  /** All that was taken in and will be, until it is stopped; for one reader. */
  all(): AsyncGenerator<Each, void>;
};

/** @param most how many may wait in it */
export function createQueue<Each>(most: number): Queue<Each> {
  const waiting: Each[] = [];
  let isStopped = false;
  let wake: () => void = () => undefined;
  return {
    put(each) {
      if (isStopped || waiting.length >= most) return false;
      waiting.push(each);
      wake();
      return true;
    },
    stop() {
      isStopped = true;
      wake();
    },
    async *all() {
      while (!isStopped) {
        const next = waiting.shift();
        if (next !== undefined) yield next;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    },
  };
}
