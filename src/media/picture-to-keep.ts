import type { Refusal } from '../base/refusal.ts';

/**
 * A picture to take in: its bytes, the path of a file that holds them, or why it can't be had. `key` is the caller's own,
 * and comes back.
 */
export type PictureToKeep<Key> = { readonly key: Key; readonly originalName: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
  | { readonly refusal: Refusal }
);
