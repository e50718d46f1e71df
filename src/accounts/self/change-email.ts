import { sql } from 'kysely';
import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { ofPassword, outcomeOf } from '../auth/outcome.ts';
import { headersOf } from '../auth/visit.ts';
import { sameEmail } from '../refusals.ts';
import { hashOf, newToken } from '../token.ts';
import type { Self } from './self.ts';

/** How long the new address may take to confirm. */
const CONFIRM_HOURS = 24;

/**
 * Asks for another address of one's account: it counts once a link that is mailed there is used. Null where the password
 * is wrong. One statement, which is the same whether somebody else has an account with the address or not, and so is the
 * answer; only that mail isn't written then.
 */
export async function askForEmail(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { password, email }: { password: string; email: string },
): Promise<object | null> {
  const checked = ofPassword(
    await outcomeOf(
      (await authFor(tx, visit)).api.verifyPassword({
        body: { password },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    ),
  );
  if (checked === null) return null;
  const person = await tx.selectFrom('person').select(['email']).where('id', '=', personId).executeTakeFirstOrThrow();
  if (person.email === email) throw sameEmail();
  const token = newToken();
  const end = new Date(at.getTime() + CONFIRM_HOURS * 3_600_000);
  await sql`
    with unsent as (
      delete from mail using email_change asked
       where asked.person_id = ${personId} and asked.changed_at is null
         and mail.to_address = asked.new_email and mail.kind = 'emailConfirm'
    ), asked as (
      insert into email_change (person_id, old_email, new_email, token_hash, asked_at, expires_at)
      values (${personId}, ${person.email}, ${email}, ${hashOf(token)}, ${at}, ${end})
      on conflict (person_id) where changed_at is null do update set old_email = excluded.old_email,
        new_email = excluded.new_email, token_hash = excluded.token_hash, asked_at = excluded.asked_at,
        expires_at = excluded.expires_at
    )
    insert into mail (kind, to_address, to_name, language, path, created_at, expires_at, next_try_at)
    select 'emailConfirm', ${email}, name, language, ${`/studio/email?token=${token}`}, ${at}, ${end}, ${at}
      from person where id = ${personId} and not exists (select from person other where other.email = ${email})
  `.execute(tx);
  await announce(tx, {
    ...{ act: 'email.changeAsked', by: actor, at, thing: 'person', thingId: personId, tags: [] },
    facts: { name: actor.name },
  });
  return {};
}
