import type { Tx } from '../../storage/index.ts';
import { sessionTokenIn, sessionTokenSet } from '../auth/session-cookie.ts';
import type { Visit } from '../auth/visit.ts';

/** Notes that whoever has the session that a browser is to keep has shown a passkey, which is two factors by itself. */
export const noteByPasskey = (tx: Tx, { secret }: Visit, cookies: readonly string[]): Promise<void> =>
  note(tx, sessionTokenSet(cookies, secret));

/** The same of the session that the browser has. */
export const noteByPasskeyHere = (tx: Tx, { secret, cookie }: Visit): Promise<void> =>
  note(tx, sessionTokenIn(cookie, secret));

/** Whether the session that the browser has was begun by a passkey, or has shown one since. */
export async function isByPasskey(tx: Tx, { secret, cookie }: Visit): Promise<boolean> {
  const token = sessionTokenIn(cookie, secret);
  if (token === null) return false;
  const session = await tx.selectFrom('session').select('is_by_passkey').where('token', '=', token).executeTakeFirst();
  return session?.is_by_passkey === true;
}

async function note(tx: Tx, token: string | null): Promise<void> {
  if (token !== null) await tx.updateTable('session').set({ is_by_passkey: true }).where('token', '=', token).execute();
}
