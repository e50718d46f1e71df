import { sql } from 'kysely';
import type { SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor } from '../actor.ts';
import { belowItself, sectionInUse } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { forgetInGrants } from './forget-in-grants.ts';
import { lockSections, sectionIn } from './section-tree.ts';

/**
 * Deletes a section that nothing is in. Its addresses, old ones too, lead to another section from now on, or are
 * nobody's again; it leaves the menu, and what people hold in it.
 */
export async function deleteSection(
  tx: Tx,
  actor: Actor,
  at: Date,
  { sectionId, leadTo }: { sectionId: SectionId; leadTo: SectionId | null },
): Promise<void> {
  checkRight(actor, 'section.edit');
  const sections = await lockSections(tx);
  const { name } = sectionIn(sections, sectionId);
  if (leadTo !== null) sectionIn(sections, leadTo);
  if (leadTo === sectionId) throw belowItself({ name });
  // Waits for who is saving something into it, and then sees that.
  await sql`select from section where id = ${sectionId} for update`.execute(tx);
  const held = await holdings(tx, sectionId);
  if (held.sections + held.articles > 0) throw sectionInUse({ name, ...held });

  await leadAddresses(tx, sectionId, leadTo);
  await sql`
    update site set menu = (
      select coalesce(jsonb_agg(entry order by place), '[]')
      from jsonb_array_elements(menu) with ordinality as kept(entry, place)
      where (entry ->> 'sectionId')::bigint is distinct from ${sectionId}
    ) where menu @> ${JSON.stringify([{ sectionId }])}::jsonb
  `.execute(tx);
  await forgetInGrants(tx, actor, at, [sectionId]);
  await tx.deleteFrom('section').where('id', '=', sectionId).execute();
  await announce(tx, {
    ...{ act: 'section.deleted', by: actor, at, thing: 'section', thingId: sectionId },
    tags: ['site', 'addresses'],
    facts: { name, leadTo },
  });
}

/**
 * What is in a section. Of drafts only those are read that readers don't see as they are: whoever goes on with one
 * would otherwise name a section that is no more. It is asked when somebody deletes a section, which is seldom.
 */
async function holdings(tx: Tx, sectionId: SectionId): Promise<{ sections: number; articles: number }> {
  const { rows } = await sql<{ sections: number; articles: number }>`
    select (select count(*) from section where parent_id = ${sectionId})::integer as sections,
      (select count(*) from (
        select article_id from live_article_section where section_id = ${sectionId}
        union
        select draft.article_id from draft
        join article on article.id = draft.article_id and article.state <> 'withdrawn'
        join revision on revision.id in (draft.revision_id, article.due_revision_id)
        where not exists (
            select from live_article live where live.article_id = draft.article_id and live.revision_id = revision.id)
          and revision.content -> 'sectionIds' @> ${JSON.stringify([sectionId])}::jsonb
      ) inside)::integer as articles
  `.execute(tx);
  return rows[0] ?? { sections: 0, articles: 0 };
}

async function leadAddresses(tx: Tx, sectionId: SectionId, leadTo: SectionId | null): Promise<void> {
  for (const table of ['address', 'query_address'] as const) {
    if (leadTo === null)
      await tx.deleteFrom(table).where('thing', '=', 'section').where('thing_id', '=', sectionId).execute();
    else
      await tx
        .updateTable(table)
        .set({ thing_id: leadTo, ...(table === 'address' ? { state: 'redirect' } : {}) })
        .where('thing', '=', 'section')
        .where('thing_id', '=', sectionId)
        .execute();
  }
}
