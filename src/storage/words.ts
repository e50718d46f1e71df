import type { Sentences } from '../base/refusal.ts';
import type { Progress } from './embedded/embedded.ts';
import type * as refusals from './refusals.ts';

/** Every refusal of storage. */
export type StorageRefusal = ReturnType<Extract<(typeof refusals)[keyof typeof refusals], (...args: never) => unknown>>;

/** What storage says to the one who starts the system. */
export type StorageWords = {
  refusals: Sentences<StorageRefusal>;
  /** What a start is busy with; each is shown as soon as it begins. */
  progress: Record<Progress, string>;
};
