import type { Refusal } from '../../../base/refusal.ts';
import type { Place } from './cut-pieces.ts';
import type { Fault } from './faults.ts';
import type { WxrChannel, WxrItem } from './items.ts';

/**
 * What is read of an export, in its order. `at` and `line` are where it begins in the unpacked file; reading can begin
 * again there, or at `next`, where what follows begins.
 * - `channel`: what stands before, between or behind the items; several of them in one file
 * - `item`: whole, mended where its `faults` say so
 * - `unreadable`: an item that must not be brought in, for it lacks something
 * - `end`: always the last. `isWhole` says that the document ended as it should; else the file stops at byte `at`,
 *   or can't be unpacked further for the reason in `broken`
 */
export type WxrRead = Place & { readonly next: Place; readonly faults: readonly Fault[] } & (
    | { readonly kind: 'channel'; readonly channel: WxrChannel }
    | { readonly kind: 'item'; readonly item: WxrItem }
    | { readonly kind: 'unreadable'; readonly why: UnreadableReason; readonly id: string; readonly title: string }
    | { readonly kind: 'end'; readonly isWhole: boolean; readonly broken: Refusal | null }
  );

/** An item that nobody asked for: nothing of it was read. */
export type WxrPassed = Place & { readonly kind: 'passed'; readonly next: Place };

/**
 * - `cut-off`: the file ends within it, at the byte of `next`
 * - `cut-short`: the next item begins within one of its elements
 * - `too-long`: longer than any article is, 32 MB
 * - `empty`: it says nothing at all
 */
export type UnreadableReason = 'cut-off' | 'cut-short' | 'too-long' | 'empty';
