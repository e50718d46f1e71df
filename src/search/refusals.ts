import { Refusal } from '../base/refusal.ts';

/* Every way the search part says no. */

/** The disk that the index lies on is full. */
export const diskFull = (facts: { folder: string }, options?: ErrorOptions) =>
  new Refusal('busy', 'search.diskFull', facts, options);
