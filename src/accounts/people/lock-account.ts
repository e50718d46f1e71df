import type { PersonId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { dropMailTo } from '../mail/put-mail.ts';

/**
 * Locks somebody's row before what lets them in is changed. Whoever is coming in at that moment puts a session, which
 * refers to the row: either it is there already and is seen, or it waits, and what it was begun by is looked at again.
 */
export async function lockAccount(tx: Tx, personId: PersonId): Promise<void> {
  await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
}

/**
 * Ends what else than the password would let somebody in: links, the mail that brings them, an address that isn't
 * confirmed yet, and sign-ins that wait for a code. The rows of those say by their value whose they are; a count of wrong
 * codes that reads like it goes too, after which the password is asked for again.
 */
export async function endLinksOf(tx: Tx, personId: PersonId): Promise<void> {
  await tx.deleteFrom('sign_in_link').where('person_id', '=', personId).execute();
  await tx.deleteFrom('verification').where('value', '=', String(personId)).execute();
  const person = await tx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  await dropMailTo(tx, { kind: 'password', toAddress: person.email });
  const asked = await tx
    .deleteFrom('email_change')
    .where('person_id', '=', personId)
    .where('changed_at', 'is', null)
    .returning('new_email')
    .execute();
  for (const { new_email } of asked) await dropMailTo(tx, { kind: 'emailConfirm', toAddress: new_email });
}
