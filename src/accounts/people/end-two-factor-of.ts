import type { PersonId } from '../../base/ids.ts';
import type { Actor } from '../../newsroom/index.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { ofPassword, outcomeOf } from '../auth/outcome.ts';
import { headersOf, type Visit } from '../auth/visit.ts';
import type { Language } from '../contract.ts';
import { putMail } from '../mail/put-mail.ts';
import { ownTwoFactor, twoFactorIsOff, unknownThing } from '../refusals.ts';
import { checkRight } from '../rights.ts';
import { endLinksOf } from './lock-account.ts';
import { lockPerson } from './lock-person.ts';

/** The mail is worth reading for so long. */
const MAIL_DAYS = 7;

type Asked = { readonly visit: Visit; readonly personId: PersonId; readonly password: string };

/**
 * Takes the second factor of somebody away who lost it: their authenticator, its backup codes, their sessions and links
 * end, and they are told. Passkeys stay. Null where the password, which is that of whoever asks, is wrong.
 */
export async function endTwoFactorOf(
  tx: Tx,
  actor: Actor,
  at: Date,
  { visit, personId, password }: Asked,
): Promise<{ readonly name: string } | null> {
  checkRight(actor, 'twoFactor.end');
  if (personId === actor.personId) throw ownTwoFactor();
  await checkIsOn(tx, personId);
  // Nobody waits for a row while a password is looked at.
  if (!(await isPasswordOf(tx, visit, password))) return null;
  const { name } = await lockPerson(tx, personId);
  const ended = await tx
    .deleteFrom('two_factor')
    .where('person_id', '=', personId)
    .where('verified', '=', true)
    .returning('id')
    .executeTakeFirst();
  if (ended === undefined) throw twoFactorIsOff();
  const { email, language } = await tx
    .updateTable('person')
    .set({ two_factor_enabled: false, updated_at: at })
    .where('id', '=', personId)
    .returning(['email', 'language'])
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('session').where('person_id', '=', personId).execute();
  await endLinksOf(tx, personId);
  await putMail(tx, at, {
    ...{ kind: 'twoFactorEnded', toAddress: email, toName: name, language: language as Language },
    ...{ path: '/studio/account', expiresAt: new Date(at.getTime() + MAIL_DAYS * 86_400_000) },
  });
  await announce(tx, {
    ...{ act: 'twoFactor.ended', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name },
  });
  return { name };
}

/** Refuses before the password is looked at, so that the refusal says nothing of it. */
async function checkIsOn(tx: Tx, personId: PersonId): Promise<void> {
  const person = await tx
    .selectFrom('person')
    .leftJoin('two_factor', (join) =>
      join.onRef('two_factor.person_id', '=', 'person.id').on('two_factor.verified', '=', true),
    )
    .select('two_factor.id as factor')
    .where('person.id', '=', personId)
    .executeTakeFirst();
  if (person === undefined) throw unknownThing({ thing: 'person', ids: [personId] });
  if (person.factor === null) throw twoFactorIsOff();
}

/** Whether it is the password of whoever has the session of the visit. */
async function isPasswordOf(tx: Tx, visit: Visit, password: string): Promise<boolean> {
  const { api } = await authFor(tx, visit);
  const asked = api.verifyPassword({ body: { password }, headers: headersOf(visit), returnHeaders: true });
  return ofPassword(await outcomeOf(asked)) !== null;
}
