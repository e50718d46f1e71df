import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { type Locale, useLocale } from '../../say.tsx';
import type { MediaWords } from './words.ts';

const wordsQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['words', 'media', locale],
    queryFn: async (): Promise<MediaWords> => {
      const { media } = await (locale === 'ar'
        ? import('../../../messages/ar/studio-media.ts')
        : import('../../../messages/en/studio-media.ts'));
      return media;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the library says, in the person's language: needed nowhere else, it comes with the screen. */
export function useMediaWords(): MediaWords {
  const { locale } = useLocale();
  return useSuspenseQuery(wordsQuery(locale)).data;
}
