import type { Tx } from '../storage/index.ts';
import { pruneTries } from './sign-in/attempts.ts';

/** How long an invitation is kept after it was answered, taken back or too old: the audit tells of it for ever. */
const INVITATION_KEPT_DAYS = 30;
/** The same of a role for one night. */
const NIGHT_KEPT_DAYS = 30;

const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * 86_400_000);

/**
 * Lets go of what is good for nothing any more: sessions, links, challenges, mail, old tries, answered
 * invitations, nights that are over, addresses of mailboxes that nobody confirmed or can take back.
 */
export async function pruneAccounts(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('verification').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('sign_in_link').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('mail').where('expires_at', '<=', at).execute();
  await pruneTries(tx, at);
  await tx.deleteFrom('email_change').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('night_grant').where('until', '<=', daysBefore(at, NIGHT_KEPT_DAYS)).execute();
  const long = daysBefore(at, INVITATION_KEPT_DAYS);
  await tx
    .deleteFrom('invitation')
    .where((is) => is.or([is('accepted_at', '<=', long), is('revoked_at', '<=', long), is('expires_at', '<=', long)]))
    .execute();
}
