import type { Sentences } from '../base/refusal.ts';
import type * as refusals from './refusals.ts';

/** Every refusal of the media part. */
export type MediaRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** What the media part says. */
export type MediaWords = { readonly refusals: Sentences<MediaRefusal> };
