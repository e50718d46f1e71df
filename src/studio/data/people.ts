import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  Invitations as InvitationsShape,
  NewInvitation,
  People as PeopleShape,
  WaitingMail as WaitingMailShape,
} from '../../accounts/contract.ts';
import { get, post } from './api.ts';
import type { Grant } from './rights.ts';

export type Person = z.output<typeof PeopleShape>['people'][number];
export type Invitation = z.output<typeof InvitationsShape>['invitations'][number];
export type WaitingMail = z.output<typeof WaitingMailShape>;
export type Mail = WaitingMail['mails'][number];

export const peopleQuery = queryOptions({
  queryKey: ['people', 'accounts'],
  queryFn: async ({ signal }) => (await get<{ people: readonly Person[] }>('/people', { signal })).people,
});

export const invitationsQuery = queryOptions({
  queryKey: ['people', 'invitations'],
  queryFn: async ({ signal }) =>
    (await get<{ invitations: readonly Invitation[] }>('/invitations', { signal })).invitations,
});

export const mailQuery = queryOptions({
  queryKey: ['people', 'mail'],
  queryFn: ({ signal }) => get<WaitingMail>('/mail', { signal }),
});

export const changeGrants = (personId: number, grants: readonly Grant[]) =>
  post(`/people/${personId}/grants`, { grants });
export const disablePerson = (personId: number) => post(`/people/${personId}/disable`);
export const enablePerson = (personId: number) => post(`/people/${personId}/enable`);
export const endSessionsOf = (personId: number) => post(`/people/${personId}/end-sessions`);
export const invite = (invitation: z.input<typeof NewInvitation>) => post('/invitations', invitation);
export const revokeInvitation = (id: number) => post(`/invitations/${id}/revoke`);
export const inviteAgain = (id: number) => post(`/invitations/${id}/again`);
export const dropMail = (id: number) => post(`/mail/${id}/drop`);
