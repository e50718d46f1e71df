import type { Tx } from '../../storage/index.ts';
import { addressKey, MOST_ADDRESS_BYTES } from './address-key.ts';
import type { Addressed } from './put-address.ts';

/**
 * Keeps addresses that things had in a former system, cut and broken ones by their bytes; each leads to its thing.
 * One that belongs to something already stays where it is. For imports, in any number at once.
 */
export async function keepOldAddresses(
  tx: Tx,
  old: readonly { rawPath: string; thing: Addressed; thingId: number }[],
): Promise<void> {
  const rows = old
    .map(({ rawPath, thing, thingId }) => ({
      path: addressKey(rawPath),
      state: 'redirect',
      thing,
      thing_id: thingId,
    }))
    .filter(({ path }) => path !== '/' && Buffer.byteLength(path) <= MOST_ADDRESS_BYTES);
  if (rows.length === 0) return;
  await tx
    .insertInto('address')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
