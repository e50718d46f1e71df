import type { Refusal } from '../../base/refusal.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { authenticatorCode } from '../auth/backup-codes.ts';
import { outcomeOf, unexpected } from '../auth/outcome.ts';
import { headersOf, type Visit } from '../auth/visit.ts';
import { twoFactorIsOff, twoFactorIsOn, wrongCode } from '../refusals.ts';
import { isNew } from '../sign-in/second-factor.ts';
import type { Self } from './self.ts';

/* What one does with one's own second factor. A password that is wrong is null: the guard counts it. */

const WRONG_PASSWORD = 'INVALID_PASSWORD';
const IS_OFF: ReadonlySet<string> = new Set(['TWO_FACTOR_NOT_ENABLED', 'TOTP_NOT_ENABLED', 'BACKUP_CODES_NOT_ENABLED']);

/** Makes a secret for an authenticator; it counts when a code of it is confirmed. */
export async function beginTwoFactor(
  tx: Tx,
  visit: Visit,
  { password }: { password: string },
): Promise<{ uri: string; secret: string } | null> {
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.enableTwoFactor({
      body: { password },
      headers: headersOf(visit),
      returnHeaders: true,
    }),
  );
  if (outcome.is === 'refused') {
    if (outcome.code === WRONG_PASSWORD) return null;
    throw outcome.code === 'TOTP_ALREADY_ENABLED' ? twoFactorIsOn() : unexpected(outcome.code);
  }
  if (outcome.answer.method !== 'totp') throw unexpected(outcome.answer.method);
  const uri = outcome.answer.totpURI;
  return { uri, secret: new URL(uri).searchParams.get('secret') ?? '' };
}

/** Turns the second factor on, by a code; answers with the backup codes, which are told this once. */
export async function confirmTwoFactor(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { code }: { code: string },
): Promise<{ backupCodes: readonly string[]; cookies: readonly string[] }> {
  const setUp = await tx
    .selectFrom('two_factor')
    .select('verified')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (setUp === undefined) throw twoFactorIsOff();
  if (setUp.verified) throw twoFactorIsOn();
  const { api } = await authFor(tx, visit);
  const typed = authenticatorCode(code);
  const outcome = await outcomeOf(
    api.verifyTOTP({ body: { code: typed }, headers: headersOf(visit), returnHeaders: true }),
  );
  if (outcome.is === 'refused') throw refusalOfCode(outcome.code);
  await isNew(tx, at, personId, typed);
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: String(personId) } });
  await announce(tx, { act: 'twoFactor.on', by: actor, at, thing: 'person', thingId: personId, tags: [] });
  return { backupCodes, cookies: outcome.cookies };
}

/** Turns the second factor off. */
export async function endTwoFactor(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { password }: { password: string },
): Promise<{ cookies: readonly string[] } | null> {
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.disableTwoFactor({
      body: { password },
      headers: headersOf(visit),
      returnHeaders: true,
    }),
  );
  if (outcome.is === 'refused') {
    if (outcome.code === WRONG_PASSWORD) return null;
    throw unexpected(outcome.code);
  }
  await announce(tx, { act: 'twoFactor.off', by: actor, at, thing: 'person', thingId: personId, tags: [] });
  return { cookies: outcome.cookies };
}

/** Makes new backup codes; those from before end. */
export async function renewBackupCodes(
  tx: Tx,
  { visit, actor, personId }: Self,
  at: Date,
  { password }: { password: string },
): Promise<{ backupCodes: readonly string[] } | null> {
  const outcome = await outcomeOf(
    (await authFor(tx, visit)).api.generateBackupCodes({
      body: { password },
      headers: headersOf(visit),
      returnHeaders: true,
    }),
  );
  if (outcome.is === 'refused') {
    if (outcome.code === WRONG_PASSWORD) return null;
    throw IS_OFF.has(outcome.code) ? twoFactorIsOff() : unexpected(outcome.code);
  }
  await announce(tx, { act: 'backupCodes.made', by: actor, at, thing: 'person', thingId: personId, tags: [] });
  return { backupCodes: outcome.answer.backupCodes };
}

function refusalOfCode(code: string): Refusal | Error {
  if (code === 'INVALID_CODE') return wrongCode();
  return IS_OFF.has(code) ? twoFactorIsOff() : unexpected(code);
}
