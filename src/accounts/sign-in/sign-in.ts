import type { PersonId } from '../../base/ids.ts';
import type { Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { outcomeOf, unexpected } from '../auth/outcome.ts';
import { headersOf, type Visit } from '../auth/visit.ts';
import { type CameIn, cameIn } from './let-in.ts';

/** What better-auth says where address and password don't belong together, or to nobody. */
const WRONG: ReadonlySet<string> = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_EMAIL', 'PASSWORD_TOO_LONG']);

/**
 * Signs somebody in by address and password; null where they are wrong, which an unknown address and a disabled person
 * look like, too: better-auth hashes the password for nobody as it would for somebody.
 */
export async function signIn(
  tx: Tx,
  visit: Visit,
  at: Date,
  body: { email: string; password: string },
): Promise<CameIn | null> {
  const before = await passwordOf(tx, body.email);
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.signInEmail({ body, headers: headersOf(visit), returnHeaders: true }),
  );
  if (outcome.is === 'refused') {
    if (WRONG.has(outcome.code)) return null;
    throw unexpected(outcome.code);
  }
  const { answer, cookies } = outcome;
  // Hashing takes a while. Who changes the password meanwhile, or disables the person, doesn't see this session yet.
  const isStill = before !== null && (await passwordOf(tx, body.email)) === before;
  if ('twoFactorRedirect' in answer) return isStill ? { next: 'secondFactor', cookies } : null;
  if (isStill) return cameIn(tx, visit, at, { personId: Number(answer.user.id) as PersonId, by: 'password', cookies });
  await tx.deleteFrom('session').where('token', '=', answer.token).execute();
  return null;
}

/** The hash of somebody's password; null where nobody by this address may come in by one. */
async function passwordOf(tx: Tx, email: string): Promise<string | null> {
  const found = await tx
    .selectFrom('person')
    .innerJoin('credential', 'credential.person_id', 'person.id')
    .select('password')
    .where('email', '=', email)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return found?.password ?? null;
}
