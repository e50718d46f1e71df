import { infiniteQueryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AuditAnswer } from '../../newsroom/contract.ts';
import type { Locale } from '../say.tsx';
import { get } from './api.ts';

type AuditPage = z.output<typeof AuditAnswer>;
export type AuditEntry = AuditPage['entries'][number];

/** All that is read of the log; each act makes it stale. */
export const auditChanged = { queryKey: ['audit'] } as const;

/** The log, the newest first, a page at a time. */
export const auditQuery = infiniteQueryOptions({
  queryKey: ['audit'],
  queryFn: ({ signal, pageParam }) =>
    get<AuditPage>('/audit', { signal, query: pageParam === null ? {} : { before: String(pageParam) } }),
  initialPageParam: null as number | null,
  getNextPageParam: ({ next }) => next,
});

/** What was done, in a language; its sentences are needed nowhere else and come with the log. */
export async function auditWordsIn(locale: Locale): Promise<(entry: AuditEntry) => string> {
  const { audit } = await (locale === 'ar'
    ? import('../../messages/ar/audit.ts')
    : import('../../messages/en/audit.ts'));
  const acts: Readonly<Record<string, (told: AuditEntry) => string>> = audit.acts;
  // An act of a newer version is named as it is.
  return (entry) => acts[entry.act]?.(entry) ?? entry.act;
}
