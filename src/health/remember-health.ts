import type { Clock } from '../base/clock.ts';
import type { Health, HealthPart } from './contract.ts';

/** Several ask at once: an operator's monitor, a balancer, people in the studio. */
const GOOD_FOR_MS = 5_000;

/** Has health measured at most every few seconds, however many ask, and remembers since when a part has its problem. */
export function rememberHealth(clock: Clock, measure: () => Promise<Health>): () => Promise<Health> {
  let last: { at: number; health: Promise<Health> } | null = null;
  let known: Health['parts'] = [];
  const measureOnce = async () => {
    const health = await measure();
    const parts = health.parts.map((part) => ({ ...part, since: sinceOf(part, known, health.at) }));
    known = parts;
    return { ...health, parts };
  };
  return () => {
    const now = clock.now().getTime();
    if (last === null || now - last.at > GOOD_FOR_MS) {
      const mine = { at: now, health: measureOnce() };
      last = mine;
      // What failed says nothing of the next time.
      mine.health.catch(() => {
        if (last === mine) last = null;
      });
    }
    return last.health;
  };
}

/** When a part's problem was first seen: another one begins anew. */
function sinceOf({ part, problem }: HealthPart, known: Health['parts'], at: string): string | null {
  if (problem === null) return null;
  return known.find((one) => one.part === part && one.problem === problem)?.since ?? at;
}
