import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  AcceptInvitation,
  LinkView as LinkViewShape,
  PaperAtDoor,
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
export type Paper = z.output<typeof PaperAtDoor>;

/** The paper as it is seen from outside. */
export const paperQuery = queryOptions({
  queryKey: ['paper'],
  queryFn: ({ signal }) => get<Paper>('/paper', { signal }),
});

/** Who is signed in. Refused with 401 where nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/me', { signal }),
});

/** The first step of signing in. */
export const signIn = (body: { email: string; password: string }) => post<SignedIn>('/sign-in', body);
/** The second step, by the authenticator. */
export const signInWithCode = (code: string) => post<SignedIn>('/sign-in/code', { code });
/** The second step, where the phone is lost. */
export const signInWithBackupCode = (code: string) => post<SignedIn>('/sign-in/backup-code', { code });
/** Has a link sent by which another password is set; the answer doesn't tell whether there is such an account. */
export const forgetPassword = (email: string) => post('/password/forgotten', { email });
/** Says what a link is for, and uses nothing of it up. */
export const lookAtLink = (token: string) => post<LinkView>('/links/look', { token });
/** Signs in by a link that was printed. */
export const signInByLink = (token: string) => post<SignedIn>('/links/sign-in', { token });
/** Sets a password by a link that was mailed. */
export const setPassword = (body: { token: string; password: string }) => post('/links/password', body);
/** Makes the account that an invitation offers, and signs in. */
export const acceptInvitation = (body: z.input<typeof AcceptInvitation>) => post<SignedIn>('/links/invitation', body);
/** Makes the first administrator, and the paper where it has no name. */
export const welcome = (body: z.input<typeof Welcome>) => post<SignedIn>('/links/welcome', body);
/** Makes an address that was asked for the one by which one comes in. */
export const confirmEmail = (token: string) => post('/links/email', { token });
/** Puts the former address back; the token sets a new password. */
export const takeEmailBack = (token: string) => post<{ token: string }>('/links/email-back', { token });
/** Says how one is named, and in which language one works. */
export const saveProfile = (body: z.input<typeof Profile>) => post('/me', body);

/** Ends the session here and there, and forgets all that was shown in it. */
export async function signOut(queries: QueryClient): Promise<void> {
  await post('/sign-out');
  queries.clear();
}
