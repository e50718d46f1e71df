import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { SectionBranch, SectionView } from '../views.ts';
import { listPage } from './list-page.ts';

/**
 * One page of a section: its own articles and those of the sections below it.
 *
 * @param sections the paper's tree, which the page shows anyway
 * @returns null for a page that the section doesn't have
 */
export async function sectionPage(
  db: Db,
  sections: readonly SectionBranch[],
  id: SectionId,
  page: number,
): Promise<SectionView | null> {
  const way = wayTo(sections, id);
  const section = way?.at(-1);
  if (way === null || section === undefined) return null;
  const [described, list] = await Promise.all([
    sql<{ description: string }>`select description from section where id = ${id}`.execute(db),
    listPage(db, sql`live_article_section where section_id = ${id}`, page),
  ]);
  if (list === null) return null;
  const description = described.rows[0]?.description ?? '';
  return {
    ...list,
    section,
    description,
    trail: way.slice(0, -1).map(({ id, name, address }) => ({ id, name, address })),
  };
}

/** The sections from the topmost down to the one asked for, itself included; null when it isn't in the tree. */
export function wayTo(sections: readonly SectionBranch[], id: SectionId): readonly SectionBranch[] | null {
  for (const section of sections) {
    if (section.id === id) return [section];
    const below = wayTo(section.below, id);
    if (below !== null) return [section, ...below];
  }
  return null;
}
