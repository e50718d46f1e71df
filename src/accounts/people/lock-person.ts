import { sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import type { Grant } from '../../newsroom/index.ts';
import type { Tx } from '../../storage/index.ts';
import { standingGrants } from '../queries/grants.ts';
import { lastAdministrator, unknownThing } from '../refusals.ts';
import { administrators } from './administrators.ts';

/** Somebody whose account is about to be changed. */
export type LockedPerson = { readonly name: string; readonly isDisabled: boolean; readonly grants: readonly Grant[] };

/**
 * Reads somebody for a change. First all who are administrators, in their order: of two who take each other's rights at
 * once the second sees what the first did.
 */
export async function lockPerson(tx: Tx, personId: PersonId): Promise<LockedPerson> {
  await sql`
    select from person
     where id = ${personId} or id in (select person_id from person_grant where role = 'administrator')
     order by id for update
  `.execute(tx);
  const { rows } = await sql<LockedPerson>`
    select name, disabled_at is not null as "isDisabled", ${standingGrants} as grants from person where id = ${personId}
  `.execute(tx);
  const [person] = rows;
  if (person === undefined) throw unknownThing({ thing: 'person', ids: [personId] });
  return person;
}

/** Refuses where, without this one, nobody could sign in who may do everything. */
export async function checkNotLast(tx: Tx, personId: PersonId): Promise<void> {
  const other = await administrators(tx)
    .select('person.id')
    .where('person.id', '<>', personId)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) throw lastAdministrator();
}

/** Whether these make somebody an administrator of the whole paper. */
export const isAdministrator = (grants: readonly Grant[]): boolean =>
  grants.some(({ role, within }) => role === 'administrator' && within === null);
