import type { PersonId } from '../../base/ids.ts';
import type { Actor, Grant } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { checkRight } from '../rights.ts';
import { checkSections } from './invite-person.ts';
import { checkNotLast, isAdministrator, lockPerson } from './lock-person.ts';
import { putGrants } from './put-person.ts';
import { revokeInvitationsOf } from './revoke-invitation.ts';

/** Changes what somebody is in the newsroom. Their next request is answered by it, on every node. */
export async function changeGrants(
  tx: Tx,
  actor: Actor,
  at: Date,
  { personId, grants }: { personId: PersonId; grants: readonly Grant[] },
): Promise<void> {
  checkRight(actor, 'person.grant');
  await checkSections(tx, grants);
  const { name, isDisabled, grants: before } = await lockPerson(tx, personId);
  if (!isDisabled && isAdministrator(before) && !isAdministrator(grants)) await checkNotLast(tx, personId);
  await putGrants(tx, personId, grants);
  if (isAdministrator(before) && !isAdministrator(grants)) await revokeInvitationsOf(tx, actor, at, personId);
  await announce(tx, {
    ...{ act: 'person.granted', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name, before, grants },
  });
}
