import { Refusal } from '../../base/refusal.ts';

/* Every way an import of a site says no by itself; the reader's are in wxr/refusals.ts. */

/** Another import is under way in this newsroom. */
export const importRunning = (options?: ErrorOptions) =>
  new Refusal('conflict', 'wordpress.importRunning', {}, options);
