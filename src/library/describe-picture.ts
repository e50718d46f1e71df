import type { PictureId } from '../base/ids.ts';
import { type LockedPicture, lockPicture, putKnown, refusals } from '../media/index.ts';
import { type Actor, checkRight } from '../newsroom/index.ts';
import { announce, type Tx } from '../storage/index.ts';
import type { PictureChanges, PictureDescription } from './contract.ts';

/**
 * Changes what is known of a picture, and what its crops must not lose; pages that show it say so at once. What isn't
 * named stays as it is, and nothing is noted where nothing changes.
 */
export async function describePicture(
  tx: Tx,
  actor: Actor,
  at: Date,
  { pictureId, ...said }: PictureChanges & { pictureId: PictureId },
): Promise<void> {
  checkRight(actor, 'media.edit');
  const known = await lockPicture(tx, pictureId);
  if (known === null) throw refusals.unknownPicture({ pictureId });
  const named = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const next: LockedPicture = { ...known, ...named };
  const changed = (Object.keys(named) as (keyof PictureDescription)[]).filter((field) => next[field] !== known[field]);
  if (changed.length === 0) return;
  await putKnown(tx, pictureId, next);
  await announce(tx, {
    ...{ act: 'picture.described', by: actor, at, thing: 'picture', thingId: pictureId },
    tags: [`picture:${pictureId}`],
    facts: { name: known.name, changed },
  });
}
