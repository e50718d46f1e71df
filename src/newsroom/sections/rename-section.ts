import type { SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { checkRight } from '../rights.ts';
import { putSectionPlace } from './put-section-place.ts';
import { lockSections, sectionIn } from './section-tree.ts';

type Renaming = { sectionId: SectionId; name: string; slug: string | null; description?: string };

/** Renames a section. Its address stays unless a slug is given; then the old ones, also below it, lead to the new. */
export async function renameSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { sectionId, name, slug: wish, description }: Renaming,
): Promise<void> {
  checkRight(actor, 'section.edit');
  const sections = await lockSections(tx);
  const old = sectionIn(sections, sectionId);
  const slug = await putSectionPlace(tx, sections, old, { parentId: old.parentId, wish: wish ?? old.slug });
  await tx
    .updateTable('section')
    .set({ name, slug, description: description ?? old.description })
    .where('id', '=', sectionId)
    .execute();
  await announce(tx, {
    act: 'section.renamed',
    by: actor,
    at,
    thing: 'section',
    thingId: sectionId,
    tags: ['site', 'addresses'],
    facts: { from: old.name, to: name },
  });
}
