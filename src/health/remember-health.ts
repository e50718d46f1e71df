import type { Clock } from '../base/clock.ts';
import { pause } from '../base/pause.ts';
import type { Health, HealthPart } from './contract.ts';

/** Several ask at once: an operator's monitor, a balancer, people in the studio. */
const GOOD_FOR_MS = 5_000;

/** A balancer gives up soon; it is told what was known last, with the time of it. */
const PATIENCE_MS = 1_000;

/**
 * Has health measured at most every few seconds, however many ask, and one measuring after the other: a database that
 * answers slowly isn't asked all the more. Where one takes long, what is known from before is told meanwhile. It
 * remembers since when a part has its problem.
 */
export function rememberHealth(clock: Clock, measure: () => Promise<Health>): () => Promise<Health> {
  let last: { at: number; health: Promise<Health>; isOver: boolean } | null = null;
  let known: Health | null = null;
  const measureOnce = async () => {
    const health = await measure();
    const parts = health.parts.map((part) => ({ ...part, since: sinceOf(part, known?.parts ?? [], health.at) }));
    known = { ...health, parts };
    return known;
  };
  const begin = (at: number) => {
    const mine = { at, health: measureOnce(), isOver: false };
    mine.health.then(
      () => {
        mine.isOver = true;
      },
      // What failed says nothing of the next time.
      () => {
        last = null;
      },
    );
    return mine;
  };
  return () => {
    const now = clock.now().getTime();
    if (last === null || (last.isOver && now - last.at > GOOD_FOR_MS)) last = begin(now);
    return known === null ? last.health : orSoon(last.health, known);
  };
}

/** What is coming, if it comes soon, or what is known. */
async function orSoon(coming: Promise<Health>, known: Health): Promise<Health> {
  const waiting = new AbortController();
  try {
    return await Promise.race([coming, pause(PATIENCE_MS, waiting.signal).then(() => known)]);
  } finally {
    waiting.abort();
  }
}

/** When a part's problem was first seen: another one begins anew. */
function sinceOf({ part, problem }: HealthPart, known: Health['parts'], at: string): string | null {
  if (problem === null) return null;
  return known.find((one) => one.part === part && one.problem === problem)?.since ?? at;
}
