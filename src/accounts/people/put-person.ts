import { sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import type { Grant } from '../../newsroom/index.ts';
import type { Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import type { Visit } from '../auth/visit.ts';
import type { Language, RoleForm } from '../contract.ts';
import { emailTaken } from '../refusals.ts';

type NewPerson = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language: Language;
  readonly roleForm: RoleForm;
  readonly grants: readonly Grant[];
  /** Whether they came by a link that was mailed there. */
  readonly isEmailProved: boolean;
};

/** Puts somebody with an account; refused where another has one with this address. */
export async function putPerson(tx: Tx, visit: Visit, at: Date, person: NewPerson): Promise<PersonId> {
  const { name, email, language, roleForm, isEmailProved } = person;
  const put = await tx
    .insertInto('person')
    .values({
      ...{ name, email, language, role_form: roleForm, email_verified: isEmailProved },
      ...{ created_at: at, updated_at: at },
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (put === undefined) throw emailTaken();
  const personId = put.id as PersonId;
  await putGrants(tx, personId, person.grants);
  await putPassword(tx, visit, personId, person.password);
  return personId;
}

/** Puts what somebody is in the newsroom in place of what they were. */
export async function putGrants(tx: Tx, personId: PersonId, grants: readonly Grant[]): Promise<void> {
  await tx.deleteFrom('person_grant').where('person_id', '=', personId).execute();
  for (const { role, within } of grants)
    await sql`
      insert into person_grant (person_id, role, within)
      values (${personId}, ${role}, ${within === null ? null : [...within]}::bigint[])
    `.execute(tx);
}

/** Gives somebody a password, hashed as better-auth does it (scrypt), whether they had one before or not. */
export async function putPassword(tx: Tx, visit: Visit, personId: PersonId, password: string): Promise<void> {
  const { internalAdapter, password: hasher } = await (await authFor(tx, visit)).$context;
  const userId = String(personId);
  const hash = await hasher.hash(password);
  if ((await internalAdapter.findCredentialAccount(userId)) !== null)
    await internalAdapter.updatePassword(userId, hash);
  else await internalAdapter.createAccount({ userId, accountId: userId, providerId: 'credential', password: hash });
}
