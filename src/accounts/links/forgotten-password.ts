import { sql } from 'kysely';
import type { Tx } from '../../storage/index.ts';
import { hashOf, newToken } from '../token.ts';
import { linkEnd } from './use-link.ts';

/** As many links may be good at once: whoever goes on asking in another's name ends none, and fills no mailbox. */
const MOST_LINKS = 3;
/** Who presses twice has one mail. */
const REST_MS = 60_000;

/**
 * Mails a link for a new password to whoever has an account with this address, unless enough were mailed. It writes
 * where there is such an account and doesn't where there is none, so that it takes longer: it is done once whoever asks
 * has been answered.
 */
export async function mailPasswordLink(tx: Tx, at: Date, { email }: { email: string }): Promise<void> {
  const token = newToken();
  const end = linkEnd('password', at);
  await sql`
    with asked as (
      select id, name, email, language
        from person cross join lateral (
          select count(*) as links, max(created_at) as last_at from sign_in_link
           where person_id = person.id and purpose = 'password' and expires_at > ${at}) as good
       where email = ${email} and disabled_at is null and links < ${MOST_LINKS}
         and (last_at is null or last_at <= ${new Date(at.getTime() - REST_MS)})
    ), linked as (
      insert into sign_in_link (purpose, person_id, token_hash, created_at, expires_at)
      select 'password', id, ${hashOf(token)}, ${at}, ${end} from asked
    )
    insert into mail (kind, to_address, to_name, language, path, created_at, expires_at, next_try_at)
    select 'password', email, name, language, ${`/studio/password?token=${token}`}, ${at}, ${end}, ${at} from asked
  `.execute(tx);
}
