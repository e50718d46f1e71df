import { sql } from 'kysely';
import type { PersonId, SessionId } from '../../base/ids.ts';
import type { Actor, Grant } from '../../newsroom/index.ts';
import type { Db, Tx } from '../../storage/index.ts';
import { sessionTokenIn } from '../auth/session-cookie.ts';
import type { Language, RoleForm } from '../contract.ts';
import { type Duty, type SecondFactorState, secondFactorIn } from '../duty.ts';
import { dutyNow } from './duty.ts';
import { grantsNow } from './grants.ts';

/** Somebody who is signed in: the session, and the person as they are at this moment. */
export type Session = {
  readonly id: SessionId;
  readonly seenAt: Date;
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly roleForm: RoleForm;
  readonly hasTwoFactor: boolean;
  readonly passkeys: number;
  readonly grants: readonly Grant[];
  readonly secondFactor: { readonly state: SecondFactorState; readonly from: string | null };
};

type Row = Omit<Session, 'secondFactor'> & { readonly isByPasskey: boolean; readonly duty: Duty | null };

/**
 * The session whose cookie a browser sent, or null where there is none, it has ended, or the person is disabled. Asked
 * for each request, of the database: what is taken from somebody on one node is gone on all.
 */
export async function findSession(
  db: Db | Tx,
  at: Date,
  { cookie, secret }: { cookie: string | undefined; secret: string },
): Promise<Session | null> {
  const token = sessionTokenIn(cookie, secret);
  if (token === null) return null;
  const { rows } = await sql<Row>`
    select session.id, session.updated_at as "seenAt", person.id as "personId", person.name, person.email,
           person.language, person.role_form as "roleForm", person.two_factor_enabled as "hasTwoFactor",
           (select count(*)::integer from passkey where person_id = person.id) as passkeys, ${grantsNow} as grants,
           session.is_by_passkey as "isByPasskey", ${dutyNow} as duty
      from session join person on person.id = session.person_id
     where session.token = ${token} and session.expires_at > ${at} and person.disabled_at is null
  `.execute(db);
  const [found] = rows;
  if (found === undefined) return null;
  const { duty, ...session } = found;
  return { ...session, secondFactor: { state: secondFactorIn(session, duty), from: duty?.from ?? null } };
}

/** Who acts in a session. */
export const actorIn = ({ personId, name, grants }: Session, from: string): Actor => ({
  kind: 'person',
  ...{ personId, name, grants, from },
});

/** Who acts as this person; null where there is none, or they are disabled. */
export async function findPersonActor(tx: Tx, personId: PersonId, from: string): Promise<Actor | null> {
  const { rows } = await sql<{ name: string; grants: readonly Grant[] }>`
    select name, ${grantsNow} as grants from person where id = ${personId} and disabled_at is null
  `.execute(tx);
  const [person] = rows;
  return person === undefined ? null : { kind: 'person', personId, from, ...person };
}
