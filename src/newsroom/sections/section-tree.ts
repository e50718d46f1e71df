import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { unknownThing } from '../refusals.ts';

/** A section as commands see it. */
export type SectionRow = {
  readonly id: SectionId;
  readonly parentId: SectionId | null;
  readonly position: number;
  readonly name: string;
  readonly slug: string;
  readonly description: string;
  readonly path: string;
};

/**
 * Every section, while the transaction has the tree to itself: two moves at once could hang a section below itself.
 * There are some dozens, so that the whole tree is read.
 */
export async function lockSections(tx: Tx): Promise<ReadonlyMap<SectionId, SectionRow>> {
  await sql`lock table section in share row exclusive mode`.execute(tx);
  const { rows } = await sql<SectionRow>`
    select section.id, parent_id as "parentId", position, name, slug, description, address.path
    from section
    join address on address.thing = 'section' and address.thing_id = section.id and address.state = 'canonical'
    order by position, section.id
  `.execute(tx);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One of them, or a refusal. */
export function sectionIn(sections: ReadonlyMap<SectionId, SectionRow>, id: SectionId): SectionRow {
  const section = sections.get(id);
  if (section === undefined) throw unknownThing({ thing: 'section', ids: [id] });
  return section;
}

/** A section with everything below it, parents first. */
export function subtree(sections: ReadonlyMap<SectionId, SectionRow>, top: SectionRow): SectionRow[] {
  const below = [...sections.values()].filter(({ parentId }) => parentId === top.id);
  return [top, ...below.flatMap((section) => subtree(sections, section))];
}

/** Where sections below this one, or topmost ones, have the beginning of their addresses. */
export const rootOf = (sections: ReadonlyMap<SectionId, SectionRow>, parentId: SectionId | null): string =>
  parentId === null ? '/' : sectionIn(sections, parentId).path;

/** The place after the last of those that stand beside one another. */
export const lastPosition = (sections: ReadonlyMap<SectionId, SectionRow>, parentId: SectionId | null): number =>
  [...sections.values()]
    .filter((section) => section.parentId === parentId)
    .reduce((last, { position }) => Math.max(last, position), -1) + 1;
