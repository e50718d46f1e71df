import { DEFAULT_SLUG_BYTES } from '../../arabic/index.ts';
import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { putAddress, putNamedAddress } from '../addresses/put-address.ts';
import { rootOf, type SectionRow, subtree } from './section-tree.ts';

/**
 * Gives a section its address below a parent, and those below it theirs; the old addresses lead to the new.
 * Answers with the section's slug, which has a number where another had the address before.
 */
export async function putSectionPlace(
  tx: Tx,
  sections: ReadonlyMap<SectionId, SectionRow>,
  section: SectionRow,
  { parentId, wish }: { parentId: SectionId | null; wish: string },
): Promise<string> {
  if (parentId === section.parentId && wish === section.slug) return section.slug;
  const root = rootOf(sections, parentId);
  const pathOf = (slug: string) => `${root}${slug}/`;
  const place = { maxBytes: DEFAULT_SLUG_BYTES, pathOf, thing: 'section', thingId: section.id } as const;
  const { slug, path } = await putNamedAddress(tx, wish, place);
  const [, ...below] = subtree(sections, section);
  for (const { id, path: old } of below) await putAddress(tx, 'section', id, path + old.slice(section.path.length));
  return slug;
}
