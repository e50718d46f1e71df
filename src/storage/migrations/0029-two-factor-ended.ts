import { type Kysely, sql } from 'kysely';

/**
 * A mail tells whose second factor an administrator ended.
 *
 * Locks: `mail`, for as long as a look at the mails that wait takes.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local lock_timeout = '2s'`.execute(db);
  await sql`
    alter table mail
      drop constraint mail_kind_check,
      add constraint mail_kind_check
        check (kind in ('invitation', 'password', 'twoFactor', 'twoFactorEnded', 'emailConfirm', 'emailChanged'))
  `.execute(db);
}
