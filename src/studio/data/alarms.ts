import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { OpenAlarms } from '../../newsroom/contract.ts';
import type { Locale } from '../say.tsx';
import { get, post } from './api.ts';

type AlarmsAnswer = z.output<typeof OpenAlarms>;
export type Alarm = AlarmsAnswer['alarms'][number];

/** The alarms that are open where this person works, newest first. */
export const alarmsQuery = queryOptions({
  queryKey: ['alarms'],
  queryFn: async ({ signal }) => (await get<AlarmsAnswer>('/alarms', { signal })).alarms,
});

/** Says that one has been seen to. */
export const settleAlarm = (id: Alarm['id']) => post(`/alarms/${id}/settle`);

/** Why an alarm was raised, in a language: the sentences of refusals, which nothing else here needs before it is asked. */
export const alarmSentencesQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['words', 'alarms', locale],
    queryFn: async (): Promise<(alarm: Alarm) => string> => {
      const { newsroom } = await (locale === 'ar'
        ? import('../../messages/ar/newsroom.ts')
        : import('../../messages/en/newsroom.ts'));
      const sentences = newsroom.refusals as Readonly<Record<string, (facts: never) => string>>;
      // An alarm keeps the facts of its refusal. One that another version raised is told as what it is in any case.
      return ({ code, facts }) => (sentences[code] ?? newsroom.refusals['article.dueFailed'])(facts as never);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
