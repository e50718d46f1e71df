import type { Tx } from '../../storage/index.ts';
import { PASSWORD } from '../contract.ts';
import { newBackupCodes } from './backup-codes.ts';
import { beginSession } from './begin-session.ts';
import { FROM_HEADER } from './from-header.ts';
import { betterAuthParts } from './libraries.ts';
import type { Visit } from './visit.ts';

const DAY_SECONDS = 86_400;

/** How long a session lasts from the sign-in on, whether it is used or not. */
const SESSION_DAYS = 30;

/** Where its own routes would be. It has no handler, so there are none. */
const NOWHERE = '/api/studio/nowhere';

const TIMES = { createdAt: 'created_at', updatedAt: 'updated_at' };

/**
 * better-auth for one command: it works in the command's transaction, on our tables, and only through its functions.
 * It knows nothing of grants, invitations, throttling and mail; those are ours.
 */
export async function authFor(tx: Tx, { secret, paper, origin }: Visit) {
  const parts = await betterAuthParts();
  return parts.betterAuth({
    appName: paper,
    baseURL: origin,
    basePath: NOWHERE,
    secret,
    database: { db: tx, type: 'postgres', transaction: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD.least,
      maxPasswordLength: PASSWORD.most,
    },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...TIMES } },
    account: {
      modelName: 'credential',
      fields: { userId: 'person_id', providerId: 'provider_id', accountId: 'account_id', ...TIMES },
    },
    session: {
      modelName: 'session',
      fields: {
        ...{ userId: 'person_id', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent' },
        ...TIMES,
      },
      expiresIn: SESSION_DAYS * DAY_SECONDS,
      disableSessionRefresh: true,
      // Revoking is to be seen by every node at once, so the database is asked each time.
      cookieCache: { enabled: false },
    },
    verification: { fields: { expiresAt: 'expires_at', ...TIMES }, storeIdentifier: 'hashed' },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'warraq',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', path: '/api/studio' },
      ipAddress: { ipAddressHeaders: [FROM_HEADER] },
      database: { generateId: 'serial', validateSchema: false },
    },
    plugins: [
      parts.twoFactor({
        issuer: paper,
        backupCodeOptions: { customBackupCodesGenerate: newBackupCodes },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              ...{ userId: 'person_id', backupCodes: 'backup_codes', lockedUntil: 'locked_until' },
              failedVerificationCount: 'failed_verification_count',
            },
          },
        },
      }),
      beginSession(parts),
    ],
  });
}
