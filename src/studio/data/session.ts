import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  AcceptInvitation,
  LinkView as LinkViewShape,
  Profile,
  SignedIn as SignedInShape,
  Welcome,
} from '../../accounts/contract.ts';
import { get, post } from './api.ts';
import type { Me } from './rights.ts';

/** Whether one is in, or has to show a second factor. */
export type SignedIn = z.output<typeof SignedInShape>;
/** What a mailed or printed link is for. */
export type LinkView = z.output<typeof LinkViewShape>;
/** What is known of the paper before anybody signs in. */
export type Paper = Me['paper'];

export const paperQuery = queryOptions({
  queryKey: ['paper'],
  queryFn: ({ signal }) => get<Paper>('/paper', { signal }),
});

/** Who is signed in. Refused with 401 where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/me', { signal }),
});

export const signIn = (body: { email: string; password: string }) => post<SignedIn>('/sign-in', body);
export const signInWithCode = (code: string) => post<SignedIn>('/sign-in/code', { code });
export const signInWithBackupCode = (code: string) => post<SignedIn>('/sign-in/backup-code', { code });
export const forgetPassword = (email: string) => post('/password/forgotten', { email });
export const lookAtLink = (token: string) => post<LinkView>('/links/look', { token });
export const signInByLink = (token: string) => post<SignedIn>('/links/sign-in', { token });
export const setPassword = (body: { token: string; password: string }) => post('/links/password', body);
export const acceptInvitation = (body: z.input<typeof AcceptInvitation>) => post<SignedIn>('/links/invitation', body);
export const welcome = (body: z.input<typeof Welcome>) => post<SignedIn>('/links/welcome', body);
export const confirmEmail = (token: string) => post('/links/email', { token });
export const takeEmailBack = (token: string) => post<{ token: string }>('/links/email-back', { token });
export const saveProfile = (body: z.input<typeof Profile>) => post('/me', body);

/** Ends the session here and there, and forgets all that was shown in it. */
export async function signOut(queries: QueryClient): Promise<void> {
  await post('/sign-out');
  queries.clear();
}
