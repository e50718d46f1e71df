import { Refusal } from '../../base/refusal.ts';
import type { BlockerKind } from './undo/blocker.ts';
import type { Named } from './undo/named.ts';

/* Every way an import of a site, and its undoing, says no by itself; the reader's are in wxr/refusals.ts. */

/** Another import is under way in this newsroom, or one is being undone. */
export const importRunning = (options?: ErrorOptions) =>
  new Refusal('conflict', 'wordpress.importRunning', {}, options);

/** The files were exported from several sites, of which these are two. */
export const severalSites = (facts: { one: string; other: string }) =>
  new Refusal('invalid', 'wordpress.severalSites', facts);

/** No import is there that could be undone. */
export const nothingToUndo = () => new Refusal('unknown', 'wordpress.nothingToUndo', {});

/** A reason why an import can't be undone: of how many things it is true, and the first of them. */
export type Blocked = { readonly kind: BlockerKind; readonly count: number; readonly first: readonly Named[] };

/** Something of the import was edited, or something of the newsroom's own stands on it. */
export const importInUse = (facts: { origin: string; begunAt: Date; blockers: readonly Blocked[] }) =>
  new Refusal('conflict', 'wordpress.importInUse', facts);
