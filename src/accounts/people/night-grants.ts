import { sql } from 'kysely';
import type { NightGrantId, PersonId, SectionId } from '../../base/ids.ts';
import type { Actor, Grant } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { NewNightGrant } from '../contract.ts';
import { standingGrants } from '../queries/grants.ts';
import { moreThanHeld, notOneNight, unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { checkSections } from './invite-person.ts';
import { covers, type TrailOf } from './lending.ts';

/** One night, from one evening to the next. */
const MOST_HOURS = 24;

/**
 * Gives somebody a role until a moment of the coming night, when it ends by itself: each request asks the database what
 * is held at that moment. Nobody gives more than they hold for good, so that a night isn't handed on.
 */
export async function giveForNight(
  tx: Tx,
  actor: Actor,
  at: Date,
  { personId, role, within, until }: NewNightGrant & { personId: PersonId },
): Promise<{ nightGrantId: NightGrantId }> {
  checkRight(actor, 'person.grantForNight');
  await checkSections(tx, [{ role, within }]);
  const { name } = await lockActive(tx, personId);
  await checkHeld(tx, actor, { role, within });
  const { rows } = await sql<{ id: NightGrantId }>`
    insert into night_grant (person_id, role, within, given_by, given_at, until)
    select ${personId}, ${role}, ${within === null ? null : [...within]}::bigint[], ${actor.name}, now(), ${until}
     where ${until}::timestamptz > now() and ${until}::timestamptz <= now() + make_interval(hours => ${MOST_HOURS})
    returning id
  `.execute(tx);
  const [given] = rows;
  if (given === undefined) throw notOneNight({ hours: MOST_HOURS });
  await announce(tx, {
    ...{ act: 'nightGrant.given', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: await toldOf(tx, { name, role, within, until }),
  });
  return { nightGrantId: given.id };
}

/** Takes back what was given for a night, before it ends by itself. */
export async function endNightGrant(
  tx: Tx,
  actor: Actor,
  at: Date,
  { nightGrantId }: { nightGrantId: NightGrantId },
): Promise<void> {
  checkRight(actor, 'person.grantForNight');
  const { rows } = await sql<{ personId: PersonId; name: string; until: Date } & Grant>`
    select person.id as "personId", person.name, night.role, to_jsonb(night.within) as within, night.until
      from night_grant night join person on person.id = night.person_id
     where night.id = ${nightGrantId} and night.ended_at is null and night.until > now() for update of night
  `.execute(tx);
  const [night] = rows;
  if (night === undefined) throw unknownThing({ thing: 'nightGrant', ids: [nightGrantId] });
  const { personId, ...grant } = night;
  await checkHeld(tx, actor, grant);
  await sql`update night_grant set ended_at = now() where id = ${nightGrantId}`.execute(tx);
  await announce(tx, {
    ...{ act: 'nightGrant.ended', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: await toldOf(tx, grant),
  });
}

async function lockActive(tx: Tx, personId: PersonId): Promise<{ name: string }> {
  const found = await tx
    .selectFrom('person')
    .select('name')
    .where('id', '=', personId)
    .where('disabled_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  if (found === undefined) throw unknownThing({ thing: 'person', ids: [personId] });
  return found;
}

/** Of somebody with an account only what they hold for good; others hold nothing for a night. */
async function checkHeld(tx: Tx, { personId, grants }: Actor, grant: Grant): Promise<void> {
  const held = personId === null ? grants : await standingOf(tx, personId);
  if (!covers(held, grant, await trails(tx))) throw moreThanHeld({ role: grant.role });
}

async function standingOf(tx: Tx, personId: PersonId): Promise<readonly Grant[]> {
  const { rows } = await sql<{ grants: readonly Grant[] }>`
    select ${standingGrants} as grants from person where id = ${personId}
  `.execute(tx);
  return rows[0]?.grants ?? [];
}

/** There are some dozens of sections. */
async function trails(tx: Tx): Promise<TrailOf> {
  const sections = await tx.selectFrom('section').select(['id', 'parent_id']).execute();
  const above = new Map(sections.map(({ id, parent_id }) => [id as SectionId, parent_id as SectionId | null]));
  const trailOf = (section: SectionId): readonly SectionId[] => {
    const parent = above.get(section) ?? null;
    return parent === null ? [section] : [section, ...trailOf(parent)];
  };
  return trailOf;
}

/** As the audit tells it: sections by their names, and the end by the paper's clock. */
async function toldOf(tx: Tx, { name, role, within, until }: Grant & { name: string; until: Date }) {
  const { rows } = await sql<{ until: string; sections: readonly string[] }>`
    select to_char(${until}::timestamptz at time zone coalesce((select zone from site), 'UTC'), 'YYYY-MM-DD HH24:MI')
             as until,
           array(select name from section where id = any(${within === null ? [] : [...within]}::bigint[]) order by id)
             as sections
  `.execute(tx);
  return { name, grants: [{ role, within }], ...rows[0] };
}
