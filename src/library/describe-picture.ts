import type { PictureId } from '../base/ids.ts';
import { lockPicture, putKnown, refusals } from '../media/index.ts';
import { type Actor, checkRight } from '../newsroom/index.ts';
import { announce, type Tx } from '../storage/index.ts';
import type { PictureDescription } from './contract.ts';

/** Changes what is known of a picture, and what its crops must not lose; pages that show it say so at once. */
export async function describePicture(
  tx: Tx,
  actor: Actor,
  at: Date,
  { pictureId, ...said }: PictureDescription & { pictureId: PictureId },
): Promise<void> {
  checkRight(actor, 'media.edit');
  const known = await lockPicture(tx, pictureId);
  if (known === null) throw refusals.unknownPicture({ pictureId });
  await putKnown(tx, pictureId, { name: known.name, ...said });
  const changed = (Object.keys(said) as (keyof PictureDescription)[]).filter((field) => said[field] !== known[field]);
  await announce(tx, {
    ...{ act: 'picture.described', by: actor, at, thing: 'picture', thingId: pictureId },
    tags: [`picture:${pictureId}`],
    facts: { name: known.name, changed },
  });
}
