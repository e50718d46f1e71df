import { sql } from 'kysely';
import type { PictureId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { notFounded, unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';

/** Makes a picture of the library the logo of the paper; every page has it at once. */
export async function setLogo(
  tx: Tx,
  actor: Actor,
  at: Date,
  { pictureId }: { readonly pictureId: PictureId },
): Promise<void> {
  checkRight(actor, 'site.edit');
  const { rows } = await sql<{ name: string }>`
    select original_name as name from picture where id = ${pictureId} for key share
  `.execute(tx);
  const [picture] = rows;
  if (picture === undefined) throw unknownThing({ thing: 'picture', ids: [pictureId] });
  await putLogo(tx, pictureId);
  await announce(tx, {
    ...{ act: 'site.logo', by: actor, at, thing: 'site', thingId: null, tags: ['site'] },
    facts: { name: picture.name },
  });
}

/** Takes the logo away: the name is written instead. The picture stays in the library. */
export async function removeLogo(tx: Tx, actor: Actor, at: Date): Promise<void> {
  checkRight(actor, 'site.edit');
  await putLogo(tx, null);
  await announce(tx, {
    act: 'site.logoRemoved',
    by: actor,
    at,
    thing: 'site',
    thingId: null,
    tags: ['site'],
    facts: {},
  });
}

async function putLogo(tx: Tx, pictureId: PictureId | null): Promise<void> {
  const put = await tx.updateTable('site').set({ logo_picture_id: pictureId }).returning('id').executeTakeFirst();
  if (put === undefined) throw notFounded();
}
