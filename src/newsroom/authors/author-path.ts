import type { PictureId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { unknownThing } from '../refusals.ts';

/** Where an author's page lies. */
export const authorPath = (slug: string): string => `/author/${slug}/`;

/** Refuses a portrait that isn't held. */
export async function checkPortrait(tx: Tx, portraitId: PictureId | null): Promise<void> {
  if (portraitId === null) return;
  const held = await tx.selectFrom('picture').select('id').where('id', '=', portraitId).executeTakeFirst();
  if (held === undefined) throw unknownThing({ thing: 'picture', ids: [portraitId] });
}
