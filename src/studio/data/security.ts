import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  BackupCodes as BackupCodesShape,
  Security as SecurityShape,
  TwoFactorSecret as TwoFactorSecretShape,
} from '../../accounts/contract.ts';
import { get, post } from './api.ts';

/** How one comes in, and where one is in. */
export type Security = z.output<typeof SecurityShape>;
/** A passkey of one's own. */
export type Passkey = Security['passkeys'][number];
/** Somewhere where one is signed in. */
export type Session = Security['sessions'][number];
/** What an authenticator makes its codes of; told once. */
export type TwoFactorSecret = z.output<typeof TwoFactorSecretShape>;
type BackupCodes = z.output<typeof BackupCodesShape>;

/** One's own ways in, and sessions. */
export const securityQuery = queryOptions({
  queryKey: ['me', 'security'],
  queryFn: ({ signal }) => get<Security>('/me/security', { signal }),
});

/** What a change of one's own account makes stale: how one is named and comes in, here and in the list of everybody. */
export async function accountChanged(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['me'] }),
    queries.invalidateQueries({ queryKey: ['people', 'accounts'] }),
  ]);
}

/** Makes a secret, which counts once a first code of it is confirmed. */
export const beginTwoFactor = (password: string) => post<TwoFactorSecret>('/me/two-factor', { password });
/** Switches the second factor on; its backup codes are told once. */
export const confirmTwoFactor = (code: string) => post<BackupCodes>('/me/two-factor/confirm', { code });
/** Switches it off. */
export const endTwoFactor = (password: string) => post('/me/two-factor/off', { password });
/** Makes other backup codes, in place of those before. */
export const newBackupCodes = (password: string) => post<BackupCodes>('/me/two-factor/backup-codes', { password });
/** Removes a passkey; it can't be brought back. */
export const removePasskey = (id: number) => post(`/me/passkeys/${id}/remove`);
/** Ends a session of one's own. */
export const endSession = (id: number) => post(`/me/sessions/${id}/end`);
/** Ends all but this one. */
export const endOtherSessions = () => post('/me/sessions/end-others');
/** Sets another password; it ends the other sessions. */
export const changePassword = (body: { password: string; newPassword: string }) => post('/me/password', body);
export const changeEmail = (body: { password: string; email: string }) => post('/me/email', body);
