import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { freeSlug, putAddress } from '../addresses/put-address.ts';
import type { SectionContent } from '../contract.ts';
import { checkRight } from '../rights.ts';
import { lastPosition, lockSections, rootOf } from './section-tree.ts';

/** Adds a section, last among those beside it. */
export async function createSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { parentId, name, slug: wish, description }: SectionContent,
): Promise<{ sectionId: SectionId; path: string }> {
  checkRight(actor, 'section.edit');
  const sections = await lockSections(tx);
  const root = rootOf(sections, parentId);
  const pathOf = (slug: string) => `${root}${slug}/`;
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf, thing: 'section', thingId: null } as const;
  const slug = await freeSlug(tx, wish ?? name, place);
  const { id } = await tx
    .insertInto('section')
    .values({ parent_id: parentId, position: lastPosition(sections, parentId), name, slug, description })
    .returning('id')
    .executeTakeFirstOrThrow();
  await putAddress(tx, 'section', id, pathOf(slug));
  await announce(tx, {
    act: 'section.created',
    by: actor,
    at,
    thing: 'section',
    thingId: id,
    tags: ['site', 'addresses'],
    facts: { name },
  });
  return { sectionId: id as SectionId, path: pathOf(slug) };
}
