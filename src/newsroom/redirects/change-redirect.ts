import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import type { RedirectContent } from './create-redirect.ts';
import { lockRedirect } from './lock-redirect.ts';
import { findTarget, leadingTags } from './target.ts';

/** Leads a redirect that was made by hand to something else. */
export async function changeRedirect(
  tx: Tx,
  actor: Actor,
  at: Date,
  { path: given, to }: RedirectContent,
): Promise<void> {
  checkRight(actor, 'redirect.edit');
  const { path, ...before } = await lockRedirect(tx, given);
  const { thing, id, address } = await findTarget(tx, path, to);
  await tx.updateTable('address').set({ thing, thing_id: id }).where('path', '=', path).execute();
  await announce(tx, {
    ...{ act: 'redirect.changed', by: actor, at, thing, thingId: id, tags: leadingTags(before) },
    facts: { path, to: address },
  });
}
