import type { PictureId } from '../base/ids.ts';
import { type LockedPicture, lockPicture, putKnown, refusals } from '../media/index.ts';
import { type Actor, checkMayDescribe, checkRight, pictureStanding } from '../newsroom/index.ts';
import { announce, type Tx } from '../storage/index.ts';
import type { PictureChanges, PictureDescription } from './contract.ts';

/** What readers are owed of each picture that they see. */
const OWED = ['alt', 'credit'] as const;

/**
 * Changes what is known of a picture, and what its crops must not lose; pages that show it say so at once. What isn't
 * named stays as it is, and nothing is noted where nothing changes. While readers see it, those say it who may change
 * what they see, and what they are owed isn't emptied.
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
  // Asked after the wait for the row: who let readers see it last has committed.
  const standing = await pictureStanding(tx, pictureId);
  checkMayDescribe(actor, standing);
  const emptied = OWED.filter((field) => changed.includes(field) && next[field] === '');
  if (standing.isOwed && emptied.length > 0) throw refusals.owedToReaders({ pictureId, emptied });
  await putKnown(tx, pictureId, next);
  await announce(tx, {
    ...{ act: 'picture.described', by: actor, at, thing: 'picture', thingId: pictureId },
    tags: [`picture:${pictureId}`],
    facts: { name: known.name, changed },
  });
}
