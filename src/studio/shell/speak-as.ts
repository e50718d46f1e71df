import { useQueryClient } from '@tanstack/react-query';
import { meQuery, saveProfile } from '../data/session.ts';
import { type Locale, useLocale } from '../say.tsx';

/** Changes the language of the person: here at once, and wherever else they come in. */
export function useSpeakAs(): (locale: Locale) => void {
  const { speak } = useLocale();
  const queries = useQueryClient();
  return (language) => {
    speak(language);
    const me = queries.getQueryData(meQuery.queryKey);
    if (me === undefined) return;
    const { name, roleForm } = me;
    queries.setQueryData(meQuery.queryKey, { ...me, language });
    void saveProfile({ name, roleForm, language }).finally(() => queries.invalidateQueries(meQuery));
  };
}
