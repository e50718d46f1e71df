import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
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
  await sql`
    delete from live_article_section where inherited and article_id in (
      select article_id from live_article_section where section_id = any(${[...moved]}::bigint[]) and not inherited
    )
  `.execute(tx);
  await sql`
    with recursive up(article_id, section_id, published_at) as (
      select own.article_id, section.parent_id, own.published_at
      from live_article_section own
      join section on section.id = own.section_id
      where not own.inherited and own.article_id in (
        select article_id from live_article_section where section_id = any(${[...moved]}::bigint[]) and not inherited
      )
      union
      select up.article_id, section.parent_id, up.published_at from up join section on section.id = up.section_id
    )
    insert into live_article_section (section_id, article_id, published_at, inherited)
    select section_id, article_id, published_at, true from up where section_id is not null
    on conflict do nothing
  `.execute(tx);
}
