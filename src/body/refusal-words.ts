import type { Sentences } from '../base/refusal.ts';
import type * as refusals from './refusals.ts';

/** Every refusal of the body part. */
export type BodyRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** What the body part says when it says no; the words in a rendered body are `BodyWords`. */
export type BodyRefusalWords = { readonly refusals: Sentences<BodyRefusal> };
