import type * as refusals from './refusals.ts';

/** Every refusal of the reader of WordPress exports. */
export type WxrRefusal = ReturnType<(typeof refusals)[keyof typeof refusals]>;
