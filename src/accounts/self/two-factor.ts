import type { PersonId } from '../../base/ids.ts';
import type { Refusal } from '../../base/refusal.ts';
import { announce, type Tx } from '../../storage/index.ts';
import { authFor } from '../auth/auth.ts';
import { authenticatorCode } from '../auth/backup-codes.ts';
import { ofPassword, outcomeOf, unexpected } from '../auth/outcome.ts';
import { headersOf } from '../auth/visit.ts';
import { lockAccount } from '../people/lock-account.ts';
import { twoFactorIsOff, twoFactorIsOn, wrongCode } from '../refusals.ts';
import { isNew } from '../sign-in/second-factor.ts';
import type { Self } from './self.ts';

/* What one does with one's own second factor. A password that is wrong is null: the guard counts it. */

/** What better-auth says where the second factor isn't on. */
const IS_OFF: Readonly<Record<string, () => Refusal>> = {
  TWO_FACTOR_NOT_ENABLED: twoFactorIsOff,
  TOTP_NOT_ENABLED: twoFactorIsOff,
  BACKUP_CODES_NOT_ENABLED: twoFactorIsOff,
};

/** The same to a code. */
const REFUSED_CODE: typeof IS_OFF = { ...IS_OFF, INVALID_CODE: () => wrongCode({ of: 'authenticator' }) };

/** Makes a secret for an authenticator; it counts when a code of it is confirmed. */
export async function beginTwoFactor(
  tx: Tx,
  { visit, personId }: Self,
  { password }: { password: string },
): Promise<{ uri: string; secret: string } | null> {
  await lockAccount(tx, personId);
  const outcome = ofPassword(
    await outcomeOf(
      (await authFor(tx, visit)).api.enableTwoFactor({
        body: { password },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    ),
    { TOTP_ALREADY_ENABLED: twoFactorIsOn },
  );
  if (outcome === null) return null;
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
  const setUp = await lockTwoFactor(tx, personId);
  if (setUp === null) throw twoFactorIsOff();
  if (setUp.verified) throw twoFactorIsOn();
  const { api } = await authFor(tx, visit);
  const typed = authenticatorCode(code);
  const outcome = await outcomeOf(
    api.verifyTOTP({ body: { code: typed }, headers: headersOf(visit), returnHeaders: true }),
  );
  if (outcome.is === 'refused') throw REFUSED_CODE[outcome.code]?.() ?? unexpected(outcome.code);
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
  const setUp = await lockTwoFactor(tx, personId);
  if (setUp?.verified !== true) throw twoFactorIsOff();
  const outcome = ofPassword(
    await outcomeOf(
      (await authFor(tx, visit)).api.disableTwoFactor({
        body: { password },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    ),
  );
  if (outcome === null) return null;
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
  const outcome = ofPassword(
    await outcomeOf(
      (await authFor(tx, visit)).api.generateBackupCodes({
        body: { password },
        headers: headersOf(visit),
        returnHeaders: true,
      }),
    ),
    IS_OFF,
  );
  if (outcome === null) return null;
  await announce(tx, { act: 'backupCodes.made', by: actor, at, thing: 'person', thingId: personId, tags: [] });
  return { backupCodes: outcome.answer.backupCodes };
}

/** What is set up, held until the end of the command: of two tabs the second sees what the first did. */
async function lockTwoFactor(tx: Tx, personId: PersonId): Promise<{ verified: boolean } | null> {
  await lockAccount(tx, personId);
  const setUp = await tx
    .selectFrom('two_factor')
    .select('verified')
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return setUp ?? null;
}
