import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { TagId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { freeSlug, putAddress } from '../addresses/put-address.ts';
import { addressTaken } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { tagPath } from './tag-path.ts';

/** Losing to others this often in one moment is no chance. */
const ATTEMPTS = 5;

/** The tag of this name, made when there is none. */
export async function findOrCreateTag(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name }: { name: string },
): Promise<{ tagId: TagId }> {
  checkRight(actor, 'tag.create');
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf: tagPath, thing: 'tag', thingId: null } as const;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const known = await findTag(tx, name);
    if (known !== undefined) return { tagId: known };
    const slug = await freeSlug(tx, name, place);
    // Nothing is made if somebody makes the same tag, or one of the same slug, at this moment; the next look sees it.
    const made = await tx
      .insertInto('tag')
      .values({ name, slug })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made === undefined) continue;
    await putAddress(tx, 'tag', made.id, tagPath(slug));
    await announceTag(tx, actor, at, made.id, name);
    return { tagId: made.id as TagId };
  }
  throw addressTaken({ address: tagPath(name) });
}

async function announceTag(tx: Tx, actor: Actor, at: Date, id: number, name: string): Promise<void> {
  await announce(tx, {
    act: 'tag.created',
    by: actor,
    at,
    thing: 'tag',
    thingId: id,
    tags: [`tag:${id}`, 'addresses'],
    facts: { name },
  });
}

async function findTag(tx: Tx, name: string): Promise<TagId | undefined> {
  const found = await tx.selectFrom('tag').select('id').where('name', '=', name).executeTakeFirst();
  return found?.id as TagId | undefined;
}
