import { isDeepStrictEqual } from 'node:util';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import type { SiteChange } from '../contract.ts';
import { notFounded } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { checkSeen } from './check-seen.ts';
import { checkSettings } from './check-settings.ts';
import { siteColumns } from './site-columns.ts';

/**
 * Changes those settings that are named and other than they are; nothing is noted where none is. Published articles keep
 * their addresses when the pattern changes.
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
  await checkSeen(tx, seen);
  await checkSettings(tx, change);
  const before = await tx.selectFrom('site').selectAll().forUpdate().executeTakeFirst();
  if (before === undefined) throw notFounded();
  const named = Object.keys(change) as (keyof SiteChange)[];
  const changed = named.filter((field) => isOther(before, siteColumns({ [field]: change[field] })));
  if (changed.length === 0) return;
  await tx.updateTable('site').set(siteColumns(change)).execute();
  const facts = { changed };
  await announce(tx, { act: 'site.updated', by: actor, at, thing: 'site', thingId: null, tags: ['site'], facts });
}

/** Whether columns hold something else than they are to; a list is written as JSON, and read as what it says. */
const isOther = (before: Readonly<Record<string, unknown>>, columns: object): boolean =>
  Object.entries(columns).some(([column, value]) => {
    const held = before[column];
    return typeof held === 'object' && held !== null && typeof value === 'string'
      ? !isDeepStrictEqual(held, JSON.parse(value))
      : !isDeepStrictEqual(held, value);
  });
