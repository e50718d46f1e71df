import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import type { SiteChange } from '../contract.ts';
import { settings } from '../queries/settings.ts';
import { changedMeanwhile } from '../refusals.ts';

/** Refuses to go on where settings are others than somebody saw; they stay as they are until the transaction ends. */
export async function checkSeen(tx: Tx, seen: SiteChange): Promise<void> {
  const names = Object.keys(seen) as (keyof SiteChange)[];
  if (names.length === 0) return;
  await sql`select from site for update`.execute(tx);
  const present = await settings(tx);
  const changed = names.filter((name) => !isDeepStrictEqual(seen[name], present[name]));
  if (changed.length > 0) throw changedMeanwhile({ changed });
}
