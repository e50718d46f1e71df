import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { TextField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { meQuery, saveProfile } from '../../data/session.ts';
import { useLocale, useSay } from '../../say.tsx';
import { ProfileFields, profileIn } from '../entry/profile-fields.tsx';

/** How one is named, and in which language one works. */
export function Profile() {
  const { account: words, entry } = useSay();
  const { locale, speak } = useLocale();
  const { data: me } = useSuspenseQuery(meQuery);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: saveProfile,
    onSuccess: async (_done, { language }) => {
      if (language !== undefined && language !== locale) speak(language);
      tell(words.profileSaved);
      await queries.invalidateQueries(meQuery);
    },
  });
  return (
    <section className="part">
      <h2>{words.profile}</h2>
      <Form
        key={me.language}
        error={saving.error}
        onSubmit={(values) => saving.mutate({ name: values.name ?? '', ...profileIn(values) })}
      >
        <TextField name="name" label={entry.name} defaultValue={me.name} autoComplete="name" />
        <ProfileFields language={me.language} roleForm={me.roleForm} />
        <div>
          <Button type="submit" loading={saving.isPending}>
            {words.saveProfile}
          </Button>
        </div>
      </Form>
    </section>
  );
}
