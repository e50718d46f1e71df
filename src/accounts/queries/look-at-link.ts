import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../storage/index.ts';
import type { LinkView } from '../contract.ts';
import { linkUseless } from '../refusals.ts';
import { hashOf } from '../token.ts';

type Row =
  | { purpose: 'welcome'; paper: string | null }
  | { purpose: 'invitation'; paper: string; name: string; email: string; language: 'ar' | 'en' }
  | { purpose: 'password' | 'signIn'; paper: string; name: string }
  | { purpose: 'email' | 'emailBack'; paper: string; name: string; email: string };

/** What a link is for, without using it up; refused where it is good for nothing. */
export async function lookAtLink(db: Db, at: Date, token: string): Promise<z.input<typeof LinkView>> {
  const hash = hashOf(token);
  const { rows } = await sql<Row>`
    select link.purpose, (select name from site) as paper, person.name, null as email, null as language
      from sign_in_link link left join person on person.id = link.person_id
     where link.token_hash = ${hash} and link.expires_at > ${at} and person.disabled_at is null
     union all
    select 'invitation', (select name from site), name, email, language from invitation
     where token_hash = ${hash} and expires_at > ${at} and accepted_at is null and revoked_at is null
     union all
    select case when changed_at is null then 'email' else 'emailBack' end, (select name from site), person.name,
           case when changed_at is null then new_email else old_email end, null
      from email_change join person on person.id = person_id
     where token_hash = ${hash} and expires_at > ${at} and person.disabled_at is null
  `.execute(db);
  const [link] = rows;
  if (link === undefined) throw linkUseless();
  return link;
}
