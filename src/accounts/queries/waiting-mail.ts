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

/** How much mail waits and still leads somewhere, and since when the oldest does. */
export async function mailWaiting(db: Db, at: Date): Promise<{ waiting: number; oldestAt: Date | null }> {
  const { rows } = await sql<{ waiting: number; oldestAt: Date | null }>`
    select count(*)::integer as waiting, min(created_at) as "oldestAt" from mail where expires_at > ${at}
  `.execute(db);
  return rows[0] ?? { waiting: 0, oldestAt: null };
}

/** How many are told at once. */
export const MAIL_PAGE = 100;

/** The mail that waits and still leads somewhere, the newest first; `before` goes on after those that were told. */
export async function waitingMail(
  db: Db,
  at: Date,
  { before }: { readonly before: MailId | null },
): Promise<readonly MailView[]> {
  const { rows } = await sql<MailView>`
    select id, kind, to_address as "to", to_name as name, language, path, created_at as "createdAt",
           expires_at as "expiresAt", tries, next_try_at as "nextTryAt", problem,
           (select name from site) as paper, (select origin from site) as origin
      from mail where expires_at > ${at} and (${before}::bigint is null or id < ${before})
      order by id desc limit ${MAIL_PAGE}
  `.execute(db);
  return rows;
}
