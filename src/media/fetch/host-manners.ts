import { setTimeout as sleep } from 'node:timers/promises';
import { gate } from '../gate.ts';

/** Failures to reach a host, one after the other, after which it isn't asked any more. */
const AWAY_AFTER = 8;

/** The longest that a host may ask us to wait. */
const LONGEST_WAIT_MS = 60_000;

/** How we behave towards one host. */
export type HostManners = {
  /** Asks it when it is our turn, and not before the time it asked us to wait for. */
  inTurn<Result>(ask: () => Promise<Result>): Promise<Result>;
  /** It asked us to wait: all who ask it do. */
  waitFor(ms: number): void;
  answered(): void;
  failed(): void;
  readonly isAway: boolean;
};

/** @param atOnce requests to the host at a time */
export function hostManners(atOnce: number): HostManners {
  const turns = gate(atOnce);
  let notBefore = 0;
  let failures = 0;
  return {
    inTurn: (ask) =>
      turns(1, async () => {
        for (let wait = notBefore - performance.now(); wait > 0; wait = notBefore - performance.now())
          await sleep(wait);
        return ask();
      }),
    waitFor: (ms) => {
      notBefore = Math.max(notBefore, performance.now() + Math.min(ms, LONGEST_WAIT_MS));
    },
    answered: () => {
      failures = 0;
    },
    failed: () => {
      failures++;
    },
    get isAway() {
      return failures >= AWAY_AFTER;
    },
  };
}

/**
 * How long a host that has too much to do asks us to wait (RFC 9110 §10.2.3: seconds or a date), or twice as long at
 * each attempt, from `firstMs` on.
 */
export function waitOf(retryAfter: string | undefined, attempt: number, firstMs: number): number {
  const seconds = /^\d+$/.test(retryAfter ?? '')
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter ?? '') - Date.now();
  return seconds >= 0 ? seconds : firstMs * 2 ** (attempt - 1);
}
