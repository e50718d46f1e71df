import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Digits } from '../arabic/numbers/index.ts';
import { siteQuery } from './data/site.ts';
import { type Catalogue, type Locale, SpeakingContext } from './say.tsx';

type Props = {
  readonly catalogue: Catalogue;
  readonly locale: Locale;
  readonly speak: (locale: Locale) => Promise<void>;
  readonly children: ReactNode;
};

/** Lets everything below speak one language, in the paper's digits as soon as these are known; before the door they aren't. */
export function Speaker({ catalogue, locale, speak, children }: Props) {
  const digits = useDigits();
  const speaking = useMemo(
    () => ({ say: catalogue(digits), locale, digits, speak }),
    [catalogue, digits, locale, speak],
  );
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}

/**
 * Those of the paper as it was last told. Nothing is asked from here, whoever is inside has asked; and it is read from the
 * cache itself, since whoever comes in clears it, which no query that is observed is told of.
 */
function useDigits(): Digits {
  const queries = useQueryClient();
  const watch = useCallback((onChange: () => void) => queries.getQueryCache().subscribe(onChange), [queries]);
  return useSyncExternalStore(watch, () => queries.getQueryData(siteQuery.queryKey)?.dates.digits ?? 'latn');
}
