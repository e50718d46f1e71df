import type { Refusal } from '../base/refusal.ts';
import type { PictureSaid } from './about/said.ts';

/**
 * A picture to take in: its bytes, the path of a file that holds them, or why it can't be had. `key` is the caller's own,
 * and comes back. `said` counts where the file says nothing of its own, and where we don't hold the picture yet.
 */
export type PictureToKeep<Key> = { readonly key: Key; readonly originalName: string; readonly said?: PictureSaid } & (
  | { readonly bytes: Uint8Array }
  | { readonly path: string }
  | { readonly refusal: Refusal }
);
