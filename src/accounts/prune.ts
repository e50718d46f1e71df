import type { Tx } from '../storage/index.ts';
import { pruneTries } from './sign-in/attempts.ts';

/** Lets go of what is good for nothing any more: sessions, links, challenges and mail that have ended, old tries. */
export async function pruneAccounts(tx: Tx, at: Date): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('verification').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('sign_in_link').where('expires_at', '<=', at).execute();
  await tx.deleteFrom('mail').where('expires_at', '<=', at).execute();
  await pruneTries(tx, at);
}
