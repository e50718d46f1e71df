import { sql } from 'kysely';
import type { NightGrantId, PersonId } from '../../base/ids.ts';
import type { Grant } from '../../newsroom/index.ts';
import type { Db } from '../../storage/index.ts';
import type { RoleForm } from '../contract.ts';
import { standingGrants } from './grants.ts';

/** A role that ends by itself. */
export type NightGrantView = Grant & {
  readonly id: NightGrantId;
  readonly personId: PersonId;
  readonly name: string;
  readonly roleForm: RoleForm;
  readonly givenBy: string;
  readonly until: Date;
};

/** What holds at this moment for a night, what ends first before the others. */
export async function nightGrants(db: Db): Promise<readonly NightGrantView[]> {
  const { rows } = await sql<NightGrantView>`
    select night.id, person.id as "personId", person.name, person.role_form as "roleForm", night.role,
           to_jsonb(night.within) as within, night.given_by as "givenBy", night.until
      from night_grant night join person on person.id = night.person_id
     where night.ended_at is null and night.until > now() and person.disabled_at is null
     order by night.until, night.id limit 200
  `.execute(db);
  return rows;
}

/** Who works here, and as what: enough to give somebody a role, and nothing of how they come in. */
export type ColleagueView = {
  readonly id: PersonId;
  readonly name: string;
  readonly roleForm: RoleForm;
  readonly grants: readonly Grant[];
};

/** All who may come in, by name. */
export async function colleagues(db: Db): Promise<readonly ColleagueView[]> {
  const { rows } = await sql<ColleagueView>`
    select id, name, role_form as "roleForm", ${standingGrants} as grants
      from person where disabled_at is null order by name, id limit 500
  `.execute(db);
  return rows;
}
