import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { instantOf } from '../../arabic/dates/index.ts';
import type { AuditAnswer, ThingsAnswer } from '../../newsroom/contract.ts';
import type { Locale } from '../say.tsx';
import { get } from './api.ts';

type AuditPage = z.output<typeof AuditAnswer>;
export type AuditEntry = AuditPage['entries'][number];
export type FoundThing = z.output<typeof ThingsAnswer>['things'][number];

/** What is asked of the log: by whom, which acts, with what, between which days of the paper. */
export type AuditAsked = {
  readonly who?: number | undefined;
  readonly acts: readonly string[];
  /** `article:12` */
  readonly thing?: string | undefined;
  readonly from?: string | undefined;
  /** Included. */
  readonly to?: string | undefined;
};

/** The question as the server takes it; days begin by the paper's clock. */
export function askedOf({ who, acts, thing, from, to }: AuditAsked, zone: string): Readonly<Record<string, string>> {
  const [kind, id] = thing?.split(':') ?? [];
  const since = from === undefined ? null : instantOf(from, zone);
  const until = to === undefined ? null : instantOf(dayAfter(to), zone);
  return {
    ...(who === undefined ? {} : { person: String(who) }),
    ...(acts.length === 0 ? {} : { acts: acts.join(',') }),
    ...(kind === undefined || id === undefined ? {} : { thing: kind, thingId: id }),
    ...(since === null ? {} : { since: since.toISOString() }),
    ...(until === null ? {} : { until: until.toISOString() }),
  };
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** All that is read of the log; each act makes it stale. */
export const auditChanged = { queryKey: ['audit'] } as const;

/** The log, the newest first, a page at a time. */
export const auditQuery = (asked: Readonly<Record<string, string>>) =>
  infiniteQueryOptions({
    queryKey: ['audit', asked],
    queryFn: ({ signal, pageParam }) =>
      get<AuditPage>('/audit', {
        signal,
        query: pageParam === null ? asked : { ...asked, before: String(pageParam) },
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });

/** Where the same is downloaded as a table. */
export const exportAddress = (asked: Readonly<Record<string, string>>, locale: Locale): string =>
  `/api/studio/audit/export?${new URLSearchParams({ ...asked, language: locale })}`;

/** Things by what they are called. */
export const thingsQuery = (text: string) =>
  queryOptions({
    queryKey: ['audit-things', text],
    queryFn: async ({ signal }) =>
      (await get<{ things: readonly FoundThing[] }>('/audit/things', { signal, query: { text } })).things,
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
  });

/** What was done, in a language; its sentences are needed nowhere else and come with the log. */
export type AuditSentences = {
  readonly acts: readonly string[];
  /** `momentOf` says in words a day or a minute that the entry keeps. */
  readonly sentenceOf: (entry: AuditEntry, momentOf: (kept: string) => string) => string;
};

export const sentencesQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['words', 'audit', locale],
    queryFn: async (): Promise<AuditSentences> => {
      const { audit } = await (locale === 'ar'
        ? import('../../messages/ar/audit.ts')
        : import('../../messages/en/audit.ts'));
      const acts: Readonly<Record<string, AuditSentences['sentenceOf']>> = audit.acts;
      // An act of a newer version is named as it is.
      return {
        acts: Object.keys(acts),
        sentenceOf: (entry, momentOf) => acts[entry.act]?.(entry, momentOf) ?? entry.act,
      };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
