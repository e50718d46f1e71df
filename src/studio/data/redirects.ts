import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AddressAnswered, RedirectContent, RedirectsAnswer } from '../../newsroom/contract.ts';
import { get, post } from './api.ts';

type RedirectsPage = z.output<typeof RedirectsAnswer>;
/** An address that leads on, and how it came to it. */
export type Redirect = RedirectsPage['redirects'][number];
export type LedOnBy = Redirect['by'];
/** A thing by its kind, as it is named where an address is spoken of. */
export type NamedThing = Redirect['to'];
/** What a reader is answered at an address, and why. */
export type Answered = z.output<typeof AddressAnswered>;
export type Content = z.input<typeof RedirectContent>;

/** Which of them; `by` null: all. */
export type RedirectsFilter = { readonly by: LedOnBy | null; readonly search: string };

export const redirectsQuery = ({ by, search }: RedirectsFilter) =>
  infiniteQueryOptions({
    queryKey: ['redirects', by, search],
    queryFn: ({ signal, pageParam }) =>
      get<RedirectsPage>('/settings/redirects', {
        signal,
        query: { search, ...(by === null ? {} : { by }), ...(pageParam === null ? {} : { after: pageParam }) },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });

/** Asked anew each time: what stands at an address changes under one's hands. */
export const addressQuery = (address: string) =>
  queryOptions({
    queryKey: ['address', address],
    queryFn: ({ signal }) => get<Answered>('/settings/address', { signal, query: { address } }),
    staleTime: 0,
  });

export const createRedirect = (content: Content) => post('/settings/redirects', content);
export const changeRedirect = (content: Content) => post('/settings/redirects/change', content);
export const removeRedirect = (path: string) => post('/settings/redirects/remove', { path });

/** What a change of a redirect makes stale. */
export async function redirectsChanged(queries: QueryClient): Promise<void> {
  await Promise.all(['redirects', 'address'].map((subject) => queries.invalidateQueries({ queryKey: [subject] })));
}
