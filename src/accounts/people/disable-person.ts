import type { PersonId } from '../../base/ids.ts';
import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { checkRight } from '../rights.ts';
import { endLinksOf } from './lock-account.ts';
import { checkNotLast, isAdministrator, lockPerson } from './lock-person.ts';
import { revokeInvitationsOf } from './revoke-invitation.ts';

type Named = { readonly personId: PersonId };

/** Keeps somebody out: their sessions and links end, and the invitations that they sent. Their articles and their byline stay as they are. */
export async function disablePerson(tx: Tx, actor: Actor, at: Date, { personId }: Named): Promise<void> {
  checkRight(actor, 'person.disable');
  const { name, isDisabled, grants } = await lockPerson(tx, personId);
  if (isDisabled) return;
  if (isAdministrator(grants)) await checkNotLast(tx, personId);
  await tx.updateTable('person').set({ disabled_at: at, updated_at: at }).where('id', '=', personId).execute();
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await endLinksOf(tx, personId);
  await revokeInvitationsOf(tx, actor, at, personId);
  await announce(tx, {
    ...{ act: 'person.disabled', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name },
  });
}

/** Lets somebody come again, with the password, second factor and grants from before. */
export async function enablePerson(tx: Tx, actor: Actor, at: Date, { personId }: Named): Promise<void> {
  checkRight(actor, 'person.disable');
  const { name, isDisabled } = await lockPerson(tx, personId);
  if (!isDisabled) return;
  await tx.updateTable('person').set({ disabled_at: null, updated_at: at }).where('id', '=', personId).execute();
  await announce(tx, {
    ...{ act: 'person.enabled', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name },
  });
}

/** Ends all sessions and links of somebody, who then signs in again. */
export async function endSessionsOf(tx: Tx, actor: Actor, at: Date, { personId }: Named): Promise<void> {
  checkRight(actor, 'person.endSessions');
  const { name } = await lockPerson(tx, personId);
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await endLinksOf(tx, personId);
  await announce(tx, {
    ...{ act: 'sessions.ended', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name },
  });
}
