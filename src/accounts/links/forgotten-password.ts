import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import { hashOf, newToken } from '../token.ts';
import { linkEnd } from './use-link.ts';

/**
 * Mails a link for a new password to whoever has an account with this address; links from before end. One statement,
 * which is the same whether there is such an account or not, so that neither the answer nor its time tells.
 */
export async function mailPasswordLink(tx: Tx, at: Date, { email }: { email: string }): Promise<void> {
  const token = newToken();
  const end = linkEnd('password', at);
  await sql`
    with asked as (
      select id, name, email, language from person where email = ${email} and disabled_at is null
    ), ended as (
      delete from sign_in_link using asked where person_id = asked.id and purpose = 'password'
    ), unsent as (
      delete from mail using asked where to_address = asked.email and kind = 'password'
    ), linked as (
      insert into sign_in_link (purpose, person_id, token_hash, created_at, expires_at)
      select 'password', id, ${hashOf(token)}, ${at}, ${end} from asked
    )
    insert into mail (kind, to_address, to_name, language, path, created_at, expires_at, next_try_at)
    select 'password', email, name, language, ${`/studio/password?token=${token}`}, ${at}, ${end}, ${at} from asked
  `.execute(tx);
}
