import type { InvitationId, SectionId } from '../../base/ids.ts';
import type { Actor, Grant } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { NewInvitation } from '../contract.ts';
import { putMail } from '../mail/put-mail.ts';
import { alreadyInvited, emailTaken, unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { hashOf, newToken } from '../token.ts';

/** How long an invitation is open. */
const INVITATION_DAYS = 7;

/** When an invitation that is sent now ends. */
export const invitationEnd = (at: Date): Date => new Date(at.getTime() + INVITATION_DAYS * 86_400_000);

/** Invites somebody by mail, with what they are to be in the newsroom. */
export async function invitePerson(
  tx: Tx,
  actor: Actor,
  at: Date,
  { name, email, language, grants }: NewInvitation,
): Promise<{ invitationId: InvitationId }> {
  checkRight(actor, 'person.invite');
  await checkSections(tx, grants);
  const known = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
  if (known !== undefined) throw emailTaken();
  const token = newToken();
  const put = await tx
    .insertInto('invitation')
    .values({
      ...{ name, email, language, grants: JSON.stringify(grants), token_hash: hashOf(token) },
      ...{ invited_by: actor.name, created_at: at, expires_at: invitationEnd(at) },
    })
    .onConflict((conflict) =>
      conflict.column('email').where('accepted_at', 'is', null).where('revoked_at', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  if (put === undefined) throw alreadyInvited();
  await putInvitationMail(tx, at, { name, email, language, token });
  await announce(tx, {
    ...{ act: 'person.invited', by: actor, at, thing: 'invitation', thingId: put.id, tags: [] },
    facts: { name, grants },
  });
  return { invitationId: put.id as InvitationId };
}

/** The mail that brings somebody the link of an invitation. */
export const putInvitationMail = (
  tx: Tx,
  at: Date,
  { name, email, language, token }: { name: string; email: string; language: 'ar' | 'en'; token: string },
): Promise<void> =>
  putMail(tx, at, {
    ...{ kind: 'invitation', toAddress: email, toName: name, language },
    ...{ path: `/studio/invitation?token=${token}`, expiresAt: invitationEnd(at) },
  });

/** Refuses grants in sections that aren't there. */
export async function checkSections(tx: Tx, grants: readonly Grant[]): Promise<void> {
  const named = [...new Set(grants.flatMap(({ within }) => within ?? []))];
  if (named.length === 0) return;
  const found = await tx.selectFrom('section').select('id').where('id', 'in', named).forKeyShare().execute();
  const missing = named.filter((id: SectionId) => !found.some((section) => section.id === id));
  if (missing.length > 0) throw unknownThing({ thing: 'section', ids: missing });
}
