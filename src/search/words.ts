import type { Sentences } from '../base/refusal.ts';
import type * as refusals from './refusals.ts';

/** Every refusal of the search part. */
export type SearchRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** What the search part says to who looks after the index; what its readers read is the site's. */
export type SearchIndexWords = { readonly refusals: Sentences<SearchRefusal> };
