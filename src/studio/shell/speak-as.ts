import { useMutation, useQueryClient } from '@tanstack/react-query';
import { tell } from '../components/toast/undo.tsx';
import { sentenceOf } from '../data/sentence-of.ts';
import { meQuery, saveProfile } from '../data/session.ts';
import { type Locale, useLocale, useSay } from '../say.tsx';

/** Changes the language of the person: here at once, and wherever else they come in. Both go back where it isn't kept. */
export function useSpeakAs(): (locale: Locale) => void {
  const say = useSay();
  const { locale, speak } = useLocale();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: async (language: Locale) => {
      await speak(language);
      const me = queries.getQueryData(meQuery.queryKey);
      if (me === undefined) return;
      const { name, roleForm } = me;
      queries.setQueryData(meQuery.queryKey, { ...me, language });
      await saveProfile({ name, roleForm, language });
    },
    onMutate: () => ({ say, locale, me: queries.getQueryData(meQuery.queryKey) }),
    onError: async (error, _language, before) => {
      if (before === undefined) return;
      queries.setQueryData(meQuery.queryKey, before.me);
      await speak(before.locale);
      tell(before.say.shell.languageBack(sentenceOf(error, before.say)));
    },
    onSettled: () => queries.invalidateQueries(meQuery),
  });
  return mutate;
}
