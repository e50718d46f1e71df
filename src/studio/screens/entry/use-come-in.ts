import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '../../data/session.ts';
import { useLocale } from '../../say.tsx';

/** Begins the session of whoever has just signed in: nothing of another's is left, and the studio speaks their language. */
export function useComeIn(): () => Promise<void> {
  const queries = useQueryClient();
  const { locale, speak } = useLocale();
  return async () => {
    queries.clear();
    const { language } = await queries.fetchQuery(meQuery);
    if (language !== locale) await speak(language);
  };
}
