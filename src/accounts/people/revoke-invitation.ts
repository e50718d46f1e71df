import type { InvitationId } from '../../base/ids.ts';
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
