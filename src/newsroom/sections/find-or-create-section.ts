import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
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
  for (const name of names) found = await findOrCreateBelow(tx, actor, at, { parentId: found, name });
  if (found === null) throw unknownThing({ thing: 'section', ids: [] });
  return { sectionId: found };
}

type Wanted = { parentId: SectionId | null; name: string };

async function findOrCreateBelow(tx: Tx, actor: Actor, at: Date, wanted: Wanted): Promise<SectionId> {
  const known = await findSection(tx, wanted);
  if (known !== null) return known;
  // Somebody may be making the same one; with the tree to ourselves we see it.
  await lockSections(tx);
  const justMade = await findSection(tx, wanted);
  if (justMade !== null) return justMade;
  const { sectionId } = await createSection(tx, actor, at, { ...wanted, slug: null, description: '' });
  return sectionId;
}

async function findSection(tx: Tx, { parentId, name }: Wanted): Promise<SectionId | null> {
  const found = await tx
    .selectFrom('section')
    .select('id')
    .where('parent_id', 'is not distinct from', parentId)
    .where('name', '=', name)
    .orderBy('id')
    .executeTakeFirst();
  return found === undefined ? null : (found.id as SectionId);
}
