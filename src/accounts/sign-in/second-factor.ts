import { sql } from 'kysely';
import type { PersonId } from '../../base/ids.ts';
import type { Refusal } from '../../base/refusal.ts';
import type { Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { authenticatorCode, backupCode } from '../auth/backup-codes.ts';
import { type Outcome, outcomeOf, unexpected } from '../auth/outcome.ts';
import { withoutSession } from '../auth/session-cookie.ts';
import { headersOf, type Visit } from '../auth/visit.ts';
import { beginAgain, tooManyAttempts, wrongCode } from '../refusals.ts';
import { hashOf } from '../token.ts';
import { WINDOW_MINUTES } from './attempts.ts';
import { type CameIn, cameIn } from './let-in.ts';

/** A code is good for its own half minute and those beside it (better-auth's window of one step). */
const CODE_SECONDS = 90;

/** How better-auth says no to a code, and what that is here. */
const REFUSED: Readonly<Record<string, () => Refusal>> = {
  INVALID_CODE: () => wrongCode({ of: 'authenticator' }),
  INVALID_BACKUP_CODE: () => wrongCode({ of: 'backup' }),
  // Somebody else used the same backup code just now.
  CONFLICT: () => wrongCode({ of: 'backup' }),
  INVALID_TWO_FACTOR_COOKIE: beginAgain,
  TOTP_NOT_ENABLED: beginAgain,
  BACKUP_CODES_NOT_ENABLED: beginAgain,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: beginAgain,
  // Until when it is locked better-auth doesn't tell; it locks for as long.
  ACCOUNT_TEMPORARILY_LOCKED: () => tooManyAttempts({ seconds: WINDOW_MINUTES * 60 }),
};

/**
 * What came of a second factor. A no is returned, not thrown: the counts of wrong codes are in the same transaction,
 * and must stay.
 */
export type SecondFactor = CameIn | Refusal;

/** Lets in, by a code of the authenticator, somebody whose password was right. */
export async function signInByCode(tx: Tx, visit: Visit, at: Date, { code }: { code: string }): Promise<SecondFactor> {
  const typed = authenticatorCode(code);
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.verifyTOTP({
      body: { code: typed },
      headers: headersOf(alone(visit)),
      returnHeaders: true,
    }),
  );
  const came = await afterCode(tx, visit, at, outcome, 'code');
  if (came instanceof Error) return came;
  // Thrown, so that nothing stays of the session that the code began.
  if (!(await isNew(tx, at, came.personId, typed))) throw wrongCode({ of: 'authenticator' });
  return came;
}

/** The same by a backup code, which is good once. */
export async function signInByBackupCode(
  tx: Tx,
  visit: Visit,
  at: Date,
  { code }: { code: string },
): Promise<SecondFactor> {
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.verifyBackupCode({
      body: { code: backupCode(code) },
      headers: headersOf(alone(visit)),
      returnHeaders: true,
    }),
  );
  return afterCode(tx, visit, at, outcome, 'backupCode');
}

async function afterCode(
  tx: Tx,
  visit: Visit,
  at: Date,
  outcome: Outcome<{ user: { id: string } }>,
  by: 'code' | 'backupCode',
): Promise<(CameIn & { personId: PersonId }) | Refusal> {
  if (outcome.is === 'refused') {
    const refusal = REFUSED[outcome.code];
    if (refusal === undefined) throw unexpected(outcome.code);
    return refusal();
  }
  const personId = Number(outcome.answer.user.id) as PersonId;
  const came = await cameIn(tx, visit, at, { personId, by, cookies: outcome.cookies });
  return came === null ? beginAgain() : { ...came, personId };
}

/** Of a browser that has a session already better-auth would check that person's code, and not the one at the door. */
const alone = (visit: Visit): Visit => ({ ...visit, cookie: withoutSession(visit.cookie) });

/** Takes note of a code; false where it is the one that was used last, which somebody may have seen being typed. */
export async function isNew(tx: Tx, at: Date, personId: PersonId, code: string): Promise<boolean> {
  const used = hashOf(`${personId} ${code}`);
  const { numAffectedRows } = await sql`
    update two_factor set used_code = ${used}, used_at = ${at}
     where person_id = ${personId}
       and (used_code is distinct from ${used} or used_at < ${at}::timestamptz - make_interval(secs => ${CODE_SECONDS}))
  `.execute(tx);
  return numAffectedRows === 1n;
}
