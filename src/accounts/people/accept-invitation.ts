import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import { type AcceptInvitation, Grants } from '../contract.ts';
import { dropMailTo } from '../mail/put-mail.ts';
import { linkUseless } from '../refusals.ts';
import { type CameIn, letIn } from '../sign-in/let-in.ts';
import { hashOf } from '../token.ts';
import { putPerson } from './put-person.ts';

/** Makes an account of an invitation, with the grants that it was sent with, and signs the person in. */
export async function acceptInvitation(
  tx: Tx,
  visit: Visit,
  at: Date,
  { token, name, password, language, roleForm }: AcceptInvitation,
): Promise<CameIn> {
  const invitation = await tx
    .updateTable('invitation')
    .set({ accepted_at: at })
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', at)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['email', 'grants'])
    .executeTakeFirst();
  if (invitation === undefined) throw linkUseless();
  const { email } = invitation;
  // It may have been handed over otherwise: nobody is to send, or to wait for, what leads nowhere now.
  await dropMailTo(tx, { kind: 'invitation', toAddress: email });
  const grants = Grants.parse(invitation.grants);
  const personId = await putPerson(tx, visit, at, {
    ...{ name, email, password, language, roleForm, grants },
    isEmailProved: true,
  });
  const actor: Actor = { kind: 'person', personId, name, grants, from: visit.from };
  await announce(tx, {
    ...{ act: 'person.joined', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name, by: 'invitation', grants },
  });
  const came = await letIn(tx, visit, at, { personId, by: 'invitation' });
  if (came === null) throw linkUseless();
  return came;
}
