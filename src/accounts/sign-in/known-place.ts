import type { Db } from '../../storage/index.ts';
import { sessionTokenIn } from '../auth/session-cookie.ts';
import type { Visit } from '../auth/visit.ts';
import { networkOf } from './network-of.ts';

/** Whose account it is, and who is at the door. */
type AtDoor = Pick<Visit, 'secret' | 'from' | 'cookie'> & { readonly email: string };

/**
 * Whether the owner of an account is in from this place, or in this browser. Nobody else tells their sessions apart by
 * it but who shares their network.
 */
export async function isKnownPlace(db: Db, at: Date, { secret, from, cookie, email }: AtDoor): Promise<boolean> {
  const sessions = await db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select(['session.token', 'session.ip_address'])
    .where('person.email', '=', email)
    .where('session.expires_at', '>', at)
    .orderBy('session.updated_at', 'desc')
    .limit(100)
    .execute();
  const own = sessionTokenIn(cookie, secret);
  const here = networkOf(from);
  return sessions.some(({ token, ip_address }) => token === own || networkOf(ip_address ?? '') === here);
}
