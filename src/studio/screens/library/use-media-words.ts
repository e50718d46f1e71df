import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Digits } from '../../../arabic/numbers/index.ts';
import { type Locale, useLocale } from '../../say.tsx';
import type { MediaWords } from './words.ts';

const catalogueQuery = (locale: Locale) =>
  queryOptions({
    queryKey: ['words', 'media', locale],
    queryFn: async (): Promise<(digits: Digits) => MediaWords> => {
      const { media } = await (locale === 'ar'
        ? import('../../../messages/ar/studio-media.ts')
        : import('../../../messages/en/studio-media.ts'));
      return media;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What the library says, in the person's language: needed nowhere else, it comes with the screen. */
export function useMediaWords(): MediaWords {
  const { locale, digits } = useLocale();
  const { data: catalogue } = useSuspenseQuery(catalogueQuery(locale));
  return useMemo(() => catalogue(digits), [catalogue, digits]);
}
