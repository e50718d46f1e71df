import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { unknownThing } from '../refusals.ts';
import { createSection } from './create-section.ts';

/** The section that the names lead to, from the topmost down; those that are missing are made. For imports. */
export async function findOrCreateSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { names }: { names: readonly string[] },
): Promise<{ sectionId: SectionId }> {
  let found: SectionId | null = null;
  for (const name of names) {
    const parentId: SectionId | null = found;
    const known = await tx
      .selectFrom('section')
      .select('id')
      .where('parent_id', 'is not distinct from', parentId)
      .where('name', '=', name)
      .orderBy('id')
      .executeTakeFirst();
    found =
      known === undefined
        ? (await createSection(tx, actor, at, { parentId, name, slug: null, description: '' })).sectionId
        : (known.id as SectionId);
  }
  if (found === null) throw unknownThing({ thing: 'section', ids: [] });
  return { sectionId: found };
}
