import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { firstNamable } from '../addresses/put-address.ts';
import type { SectionContent } from '../contract.ts';
import { unknownThing } from '../refusals.ts';
import { createSection } from './create-section.ts';
import { lockSections } from './section-tree.ts';

/** The section that the names lead to, from the topmost down; those that are missing are made. For imports. */
export async function findOrCreateSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { names }: { names: readonly string[] },
): Promise<{ sectionId: SectionId }> {
  let found: SectionId | null = null;
  for (const name of names) {
    const wanted: SectionContent = { parentId: found, name, slug: null, description: '' };
    found = (await findOrCreateSectionBelow(tx, actor, at, wanted)).sectionId;
  }
  if (found === null) throw unknownThing({ thing: 'section', ids: [] });
  return { sectionId: found };
}

/** The section of this name below another; made with the rest of what is given when there is none. For imports. */
export async function findOrCreateSectionBelow(
  tx: Tx,
  actor: Actor,
  at: Date,
  wanted: SectionContent,
): Promise<{ sectionId: SectionId; isNew: boolean }> {
  const known = await findSection(tx, wanted);
  if (known !== null) return { sectionId: known, isNew: false };
  // Somebody may be making the same one; with the tree to ourselves we see it.
  await lockSections(tx);
  const justMade = await findSection(tx, wanted);
  if (justMade !== null) return { sectionId: justMade, isNew: false };
  const slug = firstNamable([wanted.slug, wanted.name], 'section');
  const { sectionId } = await createSection(tx, actor, at, { ...wanted, slug });
  return { sectionId, isNew: true };
}

async function findSection(
  tx: Tx,
  { parentId, name }: Pick<SectionContent, 'parentId' | 'name'>,
): Promise<SectionId | null> {
  const found = await tx
    .selectFrom('section')
    .select('id')
    .where('parent_id', 'is not distinct from', parentId)
    .where('name', '=', name)
    .orderBy('id')
    .executeTakeFirst();
  return found === undefined ? null : (found.id as SectionId);
}
