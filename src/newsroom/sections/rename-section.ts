import type { SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { sectionChangedMeanwhile } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { putSectionPlace } from './put-section-place.ts';
import { lockSections, sectionIn } from './section-tree.ts';

type Words = { name: string; slug: string | null; description: string };
type Renaming = {
  sectionId: SectionId;
  name: string;
  slug: string | null;
  description?: string;
  /** What it was when the change was decided; refused where it is something else by now. */
  seen?: Words | null;
};

/** Renames a section. Its address stays unless a slug is given; then the old ones, also below it, lead to the new. */
export async function renameSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { sectionId, name, slug: wish, description, seen = null }: Renaming,
): Promise<void> {
  checkRight(actor, 'section.edit');
  const sections = await lockSections(tx);
  const old = sectionIn(sections, sectionId);
  if (seen !== null && (seen.name !== old.name || seen.slug !== old.slug || seen.description !== old.description))
    throw sectionChangedMeanwhile({ name: old.name });
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
