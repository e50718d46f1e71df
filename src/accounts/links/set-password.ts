import { announce, type Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import { endLinksOf } from '../people/lock-account.ts';
import { putPassword } from '../people/put-person.ts';
import { findPersonActor } from '../queries/find-session.ts';
import { linkUseless } from '../refusals.ts';
import { forgetTry } from '../sign-in/attempts.ts';
import { usePersonsLink } from './use-link.ts';

/**
 * Gives a forgotten password's owner a new one, by a link that was mailed. All their sessions and links end, and a second
 * factor is asked for as ever: who reads another's mail is not in yet.
 */
export async function setForgottenPassword(
  tx: Tx,
  visit: Visit,
  at: Date,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const personId = await usePersonsLink(tx, at, { purpose: 'password', token });
  const actor = await findPersonActor(tx, personId, visit.from);
  if (actor === null) throw linkUseless();
  await putPassword(tx, visit, personId, password);
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await endLinksOf(tx, personId);
  const { email } = await tx.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirstOrThrow();
  const { secret, from } = visit;
  await forgetTry(tx, { purpose: 'password', secret, email, from, isKnownPlace: false });
  await announce(tx, {
    ...{ act: 'password.changed', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { by: 'link' },
  });
}
