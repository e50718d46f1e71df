/** What one part of the work finds and another takes up, each at its own pace. */
export type Queue<Each> = {
  put(each: Each): void;
  /** Nothing is put any more. */
  end(): void;
  /** All that was put and will be, until the end; for one reader. */
  all(): AsyncGenerator<Each, void>;
};

/** It holds whatever wasn't taken yet, so put only what is small. */
export function createQueue<Each>(): Queue<Each> {
  const waiting: Each[] = [];
  let isEnded = false;
  let wake: () => void = () => undefined;
  return {
    put(each) {
      waiting.push(each);
      wake();
    },
    end() {
      isEnded = true;
      wake();
    },
    async *all() {
      for (;;) {
        yield* waiting.splice(0);
        if (waiting.length > 0) continue;
        if (isEnded) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
