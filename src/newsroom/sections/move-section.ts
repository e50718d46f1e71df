import { sql } from 'kysely';
import type { ArticleId, SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { inheritSections } from '../articles/inherit-sections.ts';
import { oneAtATime } from '../articles/one-at-a-time.ts';
import { belowItself } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { putSectionPlace } from './put-section-place.ts';
import { lastPosition, lockSections, sectionIn, subtree } from './section-tree.ts';

/** Hangs a section, with all below it, under another or on top, last among those there. Addresses follow. */
export async function moveSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { sectionId, parentId }: { sectionId: SectionId; parentId: SectionId | null },
): Promise<void> {
  checkRight(actor, 'section.edit');
  const sections = await lockSections(tx);
  const section = sectionIn(sections, sectionId);
  if (section.parentId === parentId) return;
  const moved = subtree(sections, section).map(({ id }) => id);
  if (parentId !== null && moved.includes(parentId)) throw belowItself({ name: section.name });

  const slug = await putSectionPlace(tx, sections, section, { parentId, wish: section.slug });
  await tx
    .updateTable('section')
    .set({ parent_id: parentId, slug, position: lastPosition(sections, parentId) })
    .where('id', '=', sectionId)
    .execute();
  await oneAtATime(tx);
  await inheritAnew(tx, moved);
  await announce(tx, {
    act: 'section.moved',
    by: actor,
    at,
    thing: 'section',
    thingId: sectionId,
    tags: ['site', 'addresses'],
    facts: { name: section.name, from: section.parentId, to: parentId },
  });
}

/** The articles of the moved sections leave the lists of the old ancestors and come into those of the new ones. */
async function inheritAnew(tx: Tx, moved: readonly SectionId[]): Promise<void> {
  const articles = sql<ArticleId>`
    select article_id from live_article_section where section_id = any(${[...moved]}::bigint[]) and not inherited
  `;
  await sql`delete from live_article_section where inherited and article_id in (${articles})`.execute(tx);
  await inheritSections(tx, articles);
}
