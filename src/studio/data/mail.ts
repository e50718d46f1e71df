import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { MailServerAnswer, MailTrialAnswer, NewMailServer } from '../../accounts/contract.ts';
import { get, post } from './api.ts';

/** By which server mail is sent, and how much of it waits. */
export type MailServer = z.output<typeof MailServerAnswer>;
export type SetServer = NonNullable<MailServer['server']>;
export type Outside = NonNullable<MailServer['outside']>;
/** How a mail for trial fared. */
export type Tried = z.output<typeof MailTrialAnswer>;
export type NewServer = z.input<typeof NewMailServer>;

export const mailServerQuery = queryOptions({
  queryKey: ['mail', 'server'],
  queryFn: ({ signal }) => get<MailServer>('/mail/server', { signal }),
});

export const setMailServer = (server: NewServer) => post('/mail/server', server);
export const forgetMailServer = () => post('/mail/server/forget');
export const tryMailServer = () => post<Tried>('/mail/server/try');

/** What a change of the server makes stale: whether mail is sent is told among people, and in the system's health. */
export async function mailServerChanged(queries: QueryClient): Promise<void> {
  const stale = [['mail'], ['people', 'mail'], ['health']];
  await Promise.all(stale.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
