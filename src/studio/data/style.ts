import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { StyleWords } from '../../arabic/style/finding.ts';
import type { StyleTried, StyleTry } from '../../newsroom/contract.ts';
import type { Locale } from '../say.tsx';
import { post } from './api.ts';

type Try = z.input<typeof StyleTry>;
/** What breaks the house style in a text, and the text mended. */
export type Tried = z.output<typeof StyleTried>['tried'][number];

/** Texts as the house style would have them, by settings that need not be saved: the lexicon is with the server. */
export const styleTryQuery = (asked: Try) =>
  queryOptions({
    queryKey: ['style', asked],
    queryFn: async () => (await post<{ tried: readonly Tried[] }>('/settings/style/try', asked)).tried,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What each rule says under the words that break it; needed nowhere else, and fetched by itself. */
export const ruleWordsQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['style', 'words', locale],
    queryFn: async (): Promise<StyleWords> => {
      const { style } = await (locale === 'ar'
        ? import('../../messages/ar/style.ts')
        : import('../../messages/en/style.ts'));
      return style;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
