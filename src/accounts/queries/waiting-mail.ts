import { sql } from 'kysely';
import type { MailId } from '../../base/ids.ts';
import type { Db } from '../../storage/index.ts';
import type { MailKind } from '../mail/put-mail.ts';

/** A mail that waits, as administrators see it. */
export type MailView = {
  readonly id: MailId;
  readonly kind: MailKind;
  readonly to: string;
  readonly name: string;
  readonly language: 'ar' | 'en';
  readonly path: string;
  readonly paper: string | null;
  readonly origin: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly tries: number;
  readonly nextTryAt: Date;
  readonly problem: string | null;
};

/** The mail that waits and still leads somewhere, the newest first. */
export async function waitingMail(db: Db, at: Date): Promise<readonly MailView[]> {
  const { rows } = await sql<MailView>`
    select id, kind, to_address as "to", to_name as name, language, path, created_at as "createdAt",
           expires_at as "expiresAt", tries, next_try_at as "nextTryAt", problem,
           (select name from site) as paper, (select origin from site) as origin
      from mail where expires_at > ${at} order by id desc limit 200
  `.execute(db);
  return rows;
}
