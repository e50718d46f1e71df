import type { Tx } from '../../storage/index.ts';
import type { Visit } from '../auth/visit.ts';
import { linkUseless } from '../refusals.ts';
import { type CameIn, letIn } from '../sign-in/let-in.ts';
import { usePersonsLink } from './use-link.ts';

/**
 * Lets in who bears a link that was printed at the server's terminal, also without the second factor: it is for those
 * who have lost it, and whoever reads that terminal can read the database.
 */
export async function signInByLink(tx: Tx, visit: Visit, at: Date, { token }: { token: string }): Promise<CameIn> {
  const personId = await usePersonsLink(tx, at, { purpose: 'signIn', token });
  const came = await letIn(tx, visit, at, { personId, by: 'link' });
  if (came === null) throw linkUseless();
  return came;
}
