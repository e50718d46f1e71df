import { cli as words } from '../messages/ar/cli.ts';
import { type Actor, foundNewsroom, isFounded, type SiteView, site } from '../newsroom/index.ts';
import type { Tx } from '../storage/index.ts';

/**
 * The paper that is there. Where none is, one is founded under a name that asks to be changed, in the machine's
 * zone, so that what is published on an empty data folder has a place to stand.
 */
export async function foundIfMissing(tx: Tx, actor: Actor, at: Date): Promise<SiteView> {
  if (await isFounded(tx)) return site(tx);
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  await foundNewsroom(tx, actor, at, { name: words.newPaper, isNamed: false, zone: timeZone });
  return site(tx);
}
