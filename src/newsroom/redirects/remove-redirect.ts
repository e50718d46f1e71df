import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import { lockRedirect } from './lock-redirect.ts';
import { leadingTags } from './target.ts';

/** Takes a redirect away that was made by hand; its address is nobody's again. */
export async function removeRedirect(tx: Tx, actor: Actor, at: Date, { path: given }: { path: string }): Promise<void> {
  checkRight(actor, 'redirect.edit');
  const { path, thing, id } = await lockRedirect(tx, given);
  await tx.deleteFrom('address').where('path', '=', path).execute();
  await announce(tx, {
    ...{ act: 'redirect.removed', by: actor, at, thing, thingId: id, tags: leadingTags({ thing, id }) },
    facts: { path },
  });
}
