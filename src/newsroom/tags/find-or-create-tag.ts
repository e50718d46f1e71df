import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { TagId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { freeSlug, putAddress } from '../addresses/put-address.ts';
import { checkRight } from '../rights.ts';

const tagPath = (slug: string): string => `/tag/${slug}/`;

/** The tag of this name, made when there is none. */
export async function findOrCreateTag(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name }: { name: string },
): Promise<{ tagId: TagId }> {
  checkRight(actor, 'tag.create');
  const known = await findTag(tx, name);
  if (known !== undefined) return { tagId: known };
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf: tagPath, thing: 'tag', thingId: null } as const;
  const slug = await freeSlug(tx, name, place);
  const made = await tx
    .insertInto('tag')
    .values({ name, slug })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('id')
    .executeTakeFirst();
  // Somebody else made it meanwhile, and has committed: the next statement sees it.
  if (made === undefined) return { tagId: (await findTag(tx, name)) as TagId };
  await putAddress(tx, 'tag', made.id, tagPath(slug));
  await announce(tx, {
    act: 'tag.created',
    by: actor,
    at,
    thing: 'tag',
    thingId: made.id,
    tags: [`tag:${made.id}`, 'addresses'],
    facts: { name },
  });
  return { tagId: made.id as TagId };
}

async function findTag(tx: Tx, name: string): Promise<TagId | undefined> {
  const found = await tx.selectFrom('tag').select('id').where('name', '=', name).executeTakeFirst();
  return found?.id as TagId | undefined;
}
