import type { PictureId } from '../base/ids.ts';
import { lockPicture, refusals, removePicture } from '../media/index.ts';
import { type Actor, checkRight, forgetPictureAddresses } from '../newsroom/index.ts';
import { announce, type Tx } from '../storage/index.ts';
import { pictureUses } from './queries/picture-uses.ts';

/**
 * Takes a picture away that nothing shows, nor any draft; its files follow. Addresses that it had on a former site are
 * nobody's then. Whoever puts it into something at the same time waits, and is refused.
 */
export async function deletePicture(
  tx: Tx,
  actor: Actor,
  at: Date,
  { pictureId }: { pictureId: PictureId },
): Promise<void> {
  checkRight(actor, 'media.delete');
  const known = await lockPicture(tx, pictureId);
  if (known === null) throw refusals.unknownPicture({ pictureId });
  // Asked after the wait for the row: who used it last has committed.
  const uses = await pictureUses(tx, pictureId);
  if (uses.length > 0) throw refusals.pictureInUse({ pictureId, uses: uses.length });
  const tags = await forgetPictureAddresses(tx, pictureId);
  await removePicture(tx, pictureId);
  await announce(tx, {
    ...{ act: 'picture.deleted', by: actor, at, thing: 'picture', thingId: pictureId },
    tags: [`picture:${pictureId}`, ...tags],
    facts: { name: known.name },
  });
}
