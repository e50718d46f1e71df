import { sql } from 'kysely';
import type { InvitationId, PersonId } from '../../base/ids.ts';
import type { Grant } from '../../newsroom/index.ts';
import type { Db } from '../../storage/index.ts';
import type { RoleForm } from '../contract.ts';
import { grantsNow, standingGrants } from './grants.ts';

/** A newsroom has far fewer; past these it needs another list than one that is looked over. */
const MOST = 500;

/** Somebody with an account, as administrators see them. */
export type PersonView = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string;
  readonly roleForm: RoleForm;
  /** Until they are changed. */
  readonly grants: readonly Grant[];
  /** With those for one night. */
  readonly grantsNow: readonly Grant[];
  readonly hasTwoFactor: boolean;
  readonly passkeys: number;
  readonly sessions: number;
  readonly seenAt: Date | null;
  readonly remindedAt: Date | null;
  readonly disabledAt: Date | null;
};

/** All who have an account, those who work here first, by name. */
export async function people(db: Db, at: Date): Promise<readonly PersonView[]> {
  const { rows } = await sql<PersonView>`
    select person.id, person.name, person.email, person.role_form as "roleForm",
           ${standingGrants} as grants, ${grantsNow} as "grantsNow", person.reminded_at as "remindedAt",
           person.two_factor_enabled as "hasTwoFactor", person.disabled_at as "disabledAt",
           (select count(*)::integer from passkey where person_id = person.id) as passkeys,
           session.sessions, session.seen_at as "seenAt"
      from person cross join lateral (
        select count(*)::integer as sessions, max(updated_at) as seen_at from session
         where person_id = person.id and expires_at > ${at}) as session
     order by person.disabled_at is not null, person.name, person.id
     limit ${MOST}
  `.execute(db);
  return rows;
}

/** An invitation that nobody has answered. */
export type InvitationView = {
  readonly id: InvitationId;
  readonly name: string;
  readonly email: string;
  readonly grants: readonly Grant[];
  readonly invitedBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly isExpired: boolean;
};

/** The open invitations, the newest first. */
export async function invitations(db: Db, at: Date): Promise<readonly InvitationView[]> {
  const { rows } = await sql<InvitationView>`
    select id, name, email, grants, invited_by as "invitedBy", created_at as "createdAt", expires_at as "expiresAt",
           expires_at <= ${at} as "isExpired"
      from invitation where accepted_at is null and revoked_at is null order by id desc limit ${MOST}
  `.execute(db);
  return rows;
}
