import { sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import { announce, type Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import { putMail } from '../mail/put-mail.ts';
import { endLinksOf, lockAccount } from '../people/lock-account.ts';
import { findPersonActor } from '../queries/find-session.ts';
import { emailTaken, linkUseless } from '../refusals.ts';
import { hashOf, newToken } from '../token.ts';
import { makeLink } from './use-link.ts';

/** How long whoever reads the former address can take the change back. */
const BACK_DAYS = 7;

type Named = { readonly token: string };

/**
 * Gives an account the address that its owner asked for, by the link that was mailed there. The former address is told,
 * with a link that takes it back: whoever stole a session and a password can't take the account away unseen.
 */
export async function confirmEmail(tx: Tx, visit: Visit, at: Date, { token }: Named): Promise<void> {
  const change = await tx
    .selectFrom('email_change')
    .select(['id', 'person_id', 'new_email'])
    .where('token_hash', '=', hashOf(token))
    .where('changed_at', 'is', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst();
  if (change === undefined) throw linkUseless();
  const personId = change.person_id as PersonId;
  const actor = await findPersonActor(tx, personId, visit.from);
  if (actor === null) throw linkUseless();
  const { email: former, language } = await tx
    .selectFrom('person')
    .select(['email', 'language'])
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const back = newToken();
  const expiresAt = new Date(at.getTime() + BACK_DAYS * 86_400_000);
  await tx
    .updateTable('email_change')
    .set({ old_email: former, token_hash: hashOf(back), changed_at: at, expires_at: expiresAt })
    .where('id', '=', change.id)
    .execute();
  // While the former address is still the person's: what was mailed to the other must not let anybody in any more.
  await endLinksOf(tx, personId);
  await putEmail(tx, at, personId, change.new_email);
  await putMail(tx, at, {
    ...{ kind: 'emailChanged', toAddress: former, toName: actor.name, language: language === 'en' ? 'en' : 'ar' },
    ...{ path: `/studio/email-back?token=${back}`, expiresAt },
  });
  await announce(tx, {
    ...{ act: 'email.changed', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name: actor.name },
  });
}

/**
 * Gives an account its former address back, by the link that was mailed there. All sessions end, the present password
 * is good for nothing any more, and later changes of the address can't be taken back to: somebody may have had all that.
 *
 * @returns the token of a link by which whoever reads the mailbox sets a new password
 */
export async function takeEmailBack(tx: Tx, visit: Visit, at: Date, { token }: Named): Promise<Named> {
  const change = await tx
    .selectFrom('email_change')
    .select(['person_id', 'old_email'])
    .where('token_hash', '=', hashOf(token))
    .where('changed_at', 'is not', null)
    .where('expires_at', '>', at)
    .forUpdate()
    .executeTakeFirst();
  if (change === undefined) throw linkUseless();
  const personId = change.person_id as PersonId;
  const actor = await findPersonActor(tx, personId, visit.from);
  if (actor === null) throw linkUseless();
  await lockAccount(tx, personId);
  await endLinksOf(tx, personId);
  await putEmail(tx, at, personId, change.old_email);
  await tx.deleteFrom('email_change').where('person_id', '=', personId).execute();
  await tx.deleteFrom('credential').where('person_id', '=', personId).execute();
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await announce(tx, {
    ...{ act: 'email.takenBack', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name: actor.name },
  });
  return { token: await makeLink(tx, at, { purpose: 'password', personId }) };
}

/** Refused where somebody else came to have the address meanwhile; who bears the link reads its mail. */
async function putEmail(tx: Tx, at: Date, personId: PersonId, email: string): Promise<void> {
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .where('id', '<>', personId)
    .executeTakeFirst();
  if (other !== undefined) throw emailTaken();
  await sql`
    update person set email = ${email}, email_verified = true, updated_at = ${at} where id = ${personId}
  `.execute(tx);
}
