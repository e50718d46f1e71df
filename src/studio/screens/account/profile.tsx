import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { accountChanged } from '../../data/security.ts';
import { meQuery, saveProfile } from '../../data/session.ts';
import { type Locale, useLocale, useSay } from '../../say.tsx';
import { ProfileFields, profileIn } from '../entry/profile-fields.tsx';

/** How one is named, and in which language one works. */
export function Profile() {
  const { account: words, entry } = useSay();
  const { locale, speak } = useLocale();
  const { data: me } = useSuspenseQuery(meQuery);
  const queries = useQueryClient();
  // What was chosen here and isn't saved yet; otherwise the language as it is, which the shell changes too.
  const [chosen, setChosen] = useState<Locale | null>(null);
  const saving = useMutation({
    mutationFn: saveProfile,
    onSuccess: async (_done, { language }) => {
      if (language !== undefined && language !== locale) await speak(language);
      tell(words.profileSaved);
      await accountChanged(queries);
      setChosen(null);
    },
  });
  return (
    <section className="part">
      <h2>{words.profile}</h2>
      <Form
        error={saving.error}
        onSubmit={(values) => saving.mutate({ name: values.name ?? '', ...profileIn(values) })}
      >
        <TextField name="name" label={entry.name} defaultValue={me.name} autoComplete="name" />
        <ProfileFields language={chosen ?? me.language} roleForm={me.roleForm} onLanguage={setChosen} />
        <div>
          <Button type="submit" loading={saving.isPending}>
            {words.saveProfile}
          </Button>
        </div>
      </Form>
    </section>
  );
}
