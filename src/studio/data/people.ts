import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Invitations as InvitationsShape,
  NewInvitation,
  People as PeopleShape,
  WaitingMail as WaitingMailShape,
} from '../../accounts/contract.ts';
import { get, post } from './api.ts';
import type { Grant } from './rights.ts';

/** Somebody with an account. */
export type Person = z.output<typeof PeopleShape>['people'][number];
/** Somebody who was invited and hasn't come yet. */
export type Invitation = z.output<typeof InvitationsShape>['invitations'][number];
/** Mail that hasn't gone out, a page of it, and whether any goes out at all. */
type WaitingMail = z.output<typeof WaitingMailShape>;
/** A mail that waits. */
export type Mail = WaitingMail['mails'][number];

/** Everybody who has an account. */
export const peopleQuery = queryOptions({
  queryKey: ['people', 'accounts'],
  queryFn: async ({ signal }) => (await get<{ people: readonly Person[] }>('/people', { signal })).people,
});

/** Who was invited, and whether invitations are sent: without a server for mail their links are handed on by hand. */
export const invitationsQuery = queryOptions({
  queryKey: ['people', 'invitations'],
  queryFn: ({ signal }) => get<{ isSent: boolean; invitations: readonly Invitation[] }>('/invitations', { signal }),
});

/** The mail that waits, the newest first, a page at a time. */
export const mailQuery = infiniteQueryOptions({
  queryKey: ['people', 'mail'],
  queryFn: ({ signal, pageParam }) =>
    get<WaitingMail>('/mail', { signal, query: pageParam === null ? {} : { before: String(pageParam) } }),
  initialPageParam: null as number | null,
  getNextPageParam: ({ next }) => next,
});

/** What a change of somebody's account makes stale: the lists, and what one may oneself where it was one's own. */
export async function peopleChanged(queries: QueryClient): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['people'] }),
    queries.invalidateQueries({ queryKey: ['me'], exact: true }),
  ]);
}

/** Makes somebody what the grants say, and nothing else. */
export const changeGrants = (personId: number, grants: readonly Grant[]) =>
  post(`/people/${personId}/grants`, { grants });
/** Keeps somebody out, and ends their sessions. */
export const disablePerson = (personId: number) => post(`/people/${personId}/disable`);
/** Lets somebody in again. */
export const enablePerson = (personId: number) => post(`/people/${personId}/enable`);
/** Ends somebody's sessions; they may sign in again. */
export const endSessionsOf = (personId: number) => post(`/people/${personId}/end-sessions`);
/** Takes the second factor of somebody away who lost it; the password is one's own. */
export const endTwoFactorOf = (personId: number, password: string) =>
  post(`/people/${personId}/two-factor/off`, { password });
/** Invites somebody; the mail with the link is written at once. */
export const invite = (invitation: z.input<typeof NewInvitation>) => post('/invitations', invitation);
/** Takes an invitation back. */
export const revokeInvitation = (id: number) => post(`/invitations/${id}/revoke`);
/** Writes another link, in place of the one before. */
export const inviteAgain = (id: number) => post(`/invitations/${id}/again`);
/** Deletes a mail that waits, and the only copy of its link with it. */
export const dropMail = (id: number) => post(`/mail/${id}/drop`);
