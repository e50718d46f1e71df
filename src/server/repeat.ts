import { pause } from '../base/pause.ts';

/** Work that is done again and again, one round after the other, until it is closed. */
export type Repeated = { close(): Promise<void> };

/**
 * Repeats work with a pause between its rounds. A round that fails is told of and does not end the row: what is
 * repeated asks the database what there is to do, so the next round finds it all again. The signal tells a long round
 * that it is to end.
 */
export function repeat(
  pauseMs: number,
  work: (closing: AbortSignal) => Promise<unknown>,
  onFailed: (error: unknown) => void,
): Repeated {
  const closing = new AbortController();
  const done = (async () => {
    while (!closing.signal.aborted) {
      await work(closing.signal).catch(onFailed);
      await pause(pauseMs, closing.signal);
    }
  })();
  return {
    close: () => {
      closing.abort();
      return done;
    },
  };
}
