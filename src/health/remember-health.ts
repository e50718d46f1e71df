import type { Clock } from '../base/clock.ts';
import type { Health } from './contract.ts';

/** Several ask at once: an operator's monitor, a balancer, people in the studio. */
const GOOD_FOR_MS = 5_000;

/** Has health measured at most every few seconds, however many ask. */
export function rememberHealth(clock: Clock, measure: () => Promise<Health>): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | null = null;
  return () => {
    const now = clock.now().getTime();
    if (last === null || now - last.at > GOOD_FOR_MS) {
      const mine = { at: now, health: measure() };
      last = mine;
      // What failed says nothing of the next time.
      mine.health.catch(() => {
        if (last === mine) last = null;
      });
    }
    return last.health;
  };
}
