import { sql } from 'kysely';
import type { PersonId, SectionId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Actor, Grant } from '../actor.ts';

type Changed = { personId: PersonId; name: string; before: readonly Grant[]; grants: readonly Grant[] };

/**
 * Takes sections that are being deleted out of what people hold, for good, for a night, and by open invitations. A grant
 * that names no other section ends with them: it must not become one for the whole paper. The rows are the accounts',
 * which lie above the newsroom and can't be called from here; a deletion that left this to its callers would be refused
 * later, to whoever saves those grants.
 */
export async function forgetInGrants(tx: Tx, actor: Actor, at: Date, sectionIds: readonly SectionId[]): Promise<void> {
  const gone = sql`${[...sectionIds]}::bigint[]`;
  // First: whoever accepts one at this moment is then seen among those who hold something.
  await changeInvitations(tx, actor, at, sectionIds);
  for (const { personId, ...facts } of await holders(tx, sectionIds)) {
    await sql`delete from person_grant where person_id = ${personId} and within <@ ${gone}`.execute(tx);
    await sql`
      update person_grant set within = array(select unnest(within) except select unnest(${gone}) order by 1)
      where person_id = ${personId} and within && ${gone}
    `.execute(tx);
    await announce(tx, {
      ...{ act: 'person.granted', by: actor, at, thing: 'person', thingId: personId, tags: [], facts },
    });
  }
  await endNights(tx, actor, at, sectionIds);
}

/** Who holds something in one of them, locked in the order in which the accounts lock people, before and afterwards. */
async function holders(tx: Tx, sectionIds: readonly SectionId[]): Promise<readonly Changed[]> {
  const gone = sql`${[...sectionIds]}::bigint[]`;
  await sql`
    select from person where id in (select person_id from person_grant where within && ${gone}) order by id for update
  `.execute(tx);
  const { rows } = await sql<Changed>`
    select person.id as "personId", person.name,
      jsonb_agg(jsonb_build_object('role', role, 'within', within) order by role) as before,
      coalesce(jsonb_agg(jsonb_build_object('role', role, 'within', case when within is not null then
          array(select unnest(within) except select unnest(${gone}) order by 1) end) order by role)
        filter (where within is null or not within <@ ${gone}), '[]') as grants
    from person join person_grant on person_grant.person_id = person.id
    group by person.id having bool_or(within && ${gone}) order by person.id
  `.execute(tx);
  return rows;
}

/** Roles for one night: what is left of them goes on, the rest ends now. */
async function endNights(tx: Tx, actor: Actor, at: Date, sectionIds: readonly SectionId[]): Promise<void> {
  const gone = sql`${[...sectionIds]}::bigint[]`;
  const { rows } = await sql<{ personId: PersonId; name: string; role: string; within: readonly SectionId[] }>`
    update night_grant night set ended_at = ${at} from person
    where night.within <@ ${gone} and night.ended_at is null and night.until > now() and person.id = night.person_id
    returning person.id as "personId", person.name, night.role, to_jsonb(night.within) as within
  `.execute(tx);
  await sql`
    update night_grant set within = array(select unnest(within) except select unnest(${gone}) order by 1)
    where within && ${gone} and not within <@ ${gone} and ended_at is null
  `.execute(tx);
  for (const { personId, name, role, within } of rows)
    await announce(tx, {
      ...{ act: 'nightGrant.ended', by: actor, at, thing: 'person', thingId: personId, tags: [] },
      facts: { name, grants: [{ role, within }] },
    });
}

/** An open invitation to nothing else than these sections is taken back. */
async function changeInvitations(tx: Tx, actor: Actor, at: Date, sectionIds: readonly SectionId[]): Promise<void> {
  const open = await tx
    .selectFrom('invitation')
    .select(['id', 'name', 'email', sql<readonly Grant[]>`grants`.as('grants')])
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .execute();
  for (const { id, name, email, grants } of open) {
    const left = grants.flatMap(({ role, within }) => {
      const kept = within?.filter((one) => !sectionIds.includes(one)) ?? null;
      return kept?.length === 0 ? [] : [{ role, within: kept }];
    });
    if (JSON.stringify(left) === JSON.stringify(grants)) continue;
    const change = left.length > 0 ? { grants: JSON.stringify(left) } : { revoked_at: at };
    await tx.updateTable('invitation').set(change).where('id', '=', id).execute();
    const facts = { name, before: grants, grants: left };
    if (left.length > 0) {
      await announce(tx, {
        ...{ act: 'invitation.changed', by: actor, at, thing: 'invitation', thingId: id, tags: [], facts },
      });
      continue;
    }
    await tx.deleteFrom('mail').where('kind', '=', 'invitation').where('to_address', '=', email).execute();
    await announce(tx, {
      ...{ act: 'invitation.revoked', by: actor, at, thing: 'invitation', thingId: id, tags: [], facts: { name } },
    });
  }
}
