import type { InvitationId, PersonId } from '../../base/ids.ts';
import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { dropMailTo } from '../mail/put-mail.ts';
import { unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { hashOf, newToken } from '../token.ts';
import { invitationEnd, putInvitationMail } from './invite-person.ts';

type Named = { readonly invitationId: InvitationId };

/** Takes an invitation back: its link is good for nothing from now on. */
export async function revokeInvitation(tx: Tx, actor: Actor, at: Date, { invitationId }: Named): Promise<void> {
  checkRight(actor, 'person.invite');
  const { name, email } = await lockOpen(tx, invitationId);
  await tx.updateTable('invitation').set({ revoked_at: at }).where('id', '=', invitationId).execute();
  await dropMailTo(tx, { kind: 'invitation', toAddress: email });
  await announce(tx, {
    ...{ act: 'invitation.revoked', by: actor, at, thing: 'invitation', thingId: invitationId, tags: [] },
    facts: { name },
  });
}

/**
 * Takes back what somebody sent, or sent again, who may invite no more: it may be a way back in. The audit knows whose
 * each is.
 */
export async function revokeInvitationsOf(tx: Tx, actor: Actor, at: Date, personId: PersonId): Promise<void> {
  const sent = await tx
    .selectFrom('invitation')
    .select('id')
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('id', 'in', (entries) =>
      entries
        .selectFrom('audit')
        .select('thing_id')
        .where('thing', '=', 'invitation')
        .where('act', 'in', ['person.invited', 'invitation.renewed'])
        .where('person_id', '=', personId),
    )
    .orderBy('id')
    .execute();
  for (const { id } of sent) await revokeInvitation(tx, actor, at, { invitationId: id as InvitationId });
}

/** Sends an invitation again, with a new link and a new end; the link from before ends. */
export async function renewInvitation(tx: Tx, actor: Actor, at: Date, { invitationId }: Named): Promise<void> {
  checkRight(actor, 'person.invite');
  const { name, email, language } = await lockOpen(tx, invitationId);
  const token = newToken();
  await tx
    .updateTable('invitation')
    .set({ token_hash: hashOf(token), expires_at: invitationEnd(at) })
    .where('id', '=', invitationId)
    .execute();
  await dropMailTo(tx, { kind: 'invitation', toAddress: email });
  await putInvitationMail(tx, at, { name, email, language: language === 'en' ? 'en' : 'ar', token });
  await announce(tx, {
    ...{ act: 'invitation.renewed', by: actor, at, thing: 'invitation', thingId: invitationId, tags: [] },
    facts: { name },
  });
}

async function lockOpen(
  tx: Tx,
  invitationId: InvitationId,
): Promise<{ name: string; email: string; language: string }> {
  const found = await tx
    .selectFrom('invitation')
    .select(['name', 'email', 'language'])
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (found === undefined) throw unknownThing({ thing: 'invitation', ids: [invitationId] });
  return found;
}
