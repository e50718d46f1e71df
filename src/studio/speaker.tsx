import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
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
  // Nothing is asked from here: whoever is inside has asked for the paper.
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  const digits = site?.dates.digits ?? 'latn';
  const speaking = useMemo(
    () => ({ say: catalogue(digits), locale, digits, speak }),
    [catalogue, digits, locale, speak],
  );
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>;
}
