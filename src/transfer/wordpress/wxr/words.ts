import type { Sentences } from '../../../base/refusal.ts';
import type * as refusals from './refusals.ts';

/** Every refusal of the reader of WordPress exports. */
export type WxrRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** What the reader of WordPress exports says. */
export type WxrWords = { readonly refusals: Sentences<WxrRefusal> };
