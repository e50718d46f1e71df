import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  BackupCodes as BackupCodesShape,
  Security as SecurityShape,
  TwoFactorSecret as TwoFactorSecretShape,
} from '../../accounts/contract.ts';
import { get, post } from './api.ts';

export type Security = z.output<typeof SecurityShape>;
export type Passkey = Security['passkeys'][number];
export type Session = Security['sessions'][number];
export type TwoFactorSecret = z.output<typeof TwoFactorSecretShape>;
type BackupCodes = z.output<typeof BackupCodesShape>;

export const securityQuery = queryOptions({
  queryKey: ['me', 'security'],
  queryFn: ({ signal }) => get<Security>('/me/security', { signal }),
});

export const beginTwoFactor = (password: string) => post<TwoFactorSecret>('/me/two-factor', { password });
export const confirmTwoFactor = (code: string) => post<BackupCodes>('/me/two-factor/confirm', { code });
export const endTwoFactor = (password: string) => post('/me/two-factor/off', { password });
export const newBackupCodes = (password: string) => post<BackupCodes>('/me/two-factor/backup-codes', { password });
export const removePasskey = (id: number) => post(`/me/passkeys/${id}/remove`);
export const endSession = (id: number) => post(`/me/sessions/${id}/end`);
export const endOtherSessions = () => post('/me/sessions/end-others');
export const changePassword = (body: { password: string; newPassword: string }) => post('/me/password', body);
export const changeEmail = (body: { password: string; email: string }) => post('/me/email', body);
