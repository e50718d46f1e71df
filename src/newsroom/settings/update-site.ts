import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { SiteChange } from '../contract.ts';
import { notFounded } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { checkSeen } from './check-seen.ts';
import { checkSettings } from './check-settings.ts';
import { siteColumns } from './site-columns.ts';

/**
 * Changes those settings that are named. Published articles keep their addresses when the pattern changes.
 *
 * @param seen settings as they were when the change was decided; refused where they are others by now
 */
export async function updateSite(
  tx: Tx,
  actor: Actor,
  at: Date,
  change: SiteChange,
  seen: SiteChange = {},
): Promise<void> {
  checkRight(actor, 'site.edit');
  const columns = siteColumns(change);
  if (Object.keys(columns).length === 0) return;
  await checkSeen(tx, seen);
  await checkSettings(tx, change);
  const updated = await tx.updateTable('site').set(columns).returning('id').executeTakeFirst();
  if (updated === undefined) throw notFounded();
  const facts = { changed: Object.keys(change) };
  await announce(tx, { act: 'site.updated', by: actor, at, thing: 'site', thingId: null, tags: ['site'], facts });
}
