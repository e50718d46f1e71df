import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Health as HealthShape } from '../../health/contract.ts';
import type { HealthWords } from '../../health/words.ts';
import type { MadeAgain } from '../../library/contract.ts';
import type { Locale } from '../say.tsx';
import { get, post } from './api.ts';

export type Health = z.output<typeof HealthShape>;
export type HealthPart = Health['parts'][number];

/** How the system is; the server measures it at most every few seconds. */
export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => get<Health>('/health', { signal }),
});

/** The parts that need somebody's hands. */
export const partsInNeed = ({ parts }: Health): readonly HealthPart[] => parts.filter(({ state }) => state !== 'well');

/** What is said of each part, in a language; needed by one screen, and comes with it. */
export const healthWordsQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['words', 'health', locale],
    queryFn: async (): Promise<HealthWords> =>
      (await (locale === 'ar' ? import('../../messages/ar/health.ts') : import('../../messages/en/health.ts'))).health,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Has the widths of pictures made again that could not be made; answers with how many. */
export const makePicturesAgain = () => post<z.output<typeof MadeAgain>>('/media/failed/again');
