import type { Sentences } from '../../base/refusal.ts';
import type * as refusals from './refusals.ts';
import type { WxrRefusal } from './wxr/index.ts';

/** Every no of an import from WordPress. */
type WordPressRefusal = WxrRefusal | ReturnType<(typeof refusals)[keyof typeof refusals]>;

/** What an import from WordPress says when it can't be done. */
export type WordPressWords = { readonly refusals: Sentences<WordPressRefusal> };
