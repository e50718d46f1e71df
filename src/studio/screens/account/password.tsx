import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { changePassword } from '../../data/security.ts';
import { useSay } from '../../say.tsx';
import { Username } from './username.tsx';

/** Another password; it ends the other sessions. */
export function Password() {
  const { password: words } = useSay().account;
  const queries = useQueryClient();
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      tell(words.changed);
      return queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
  return (
    <section className="part">
      <h2>{words.title}</h2>
      <Form
        // Once it is changed, the fields are empty again.
        key={changing.submittedAt > 0 && changing.isSuccess ? changing.submittedAt : 'first'}
        error={changing.error}
        onSubmit={({ password = '', newPassword = '' }) => changing.mutate({ password, newPassword })}
      >
        <Username />
        <PasswordField name="password" kind="present" label={words.present} />
        <PasswordField name="newPassword" kind="new" label={words.fresh} />
        <div>
          <Button type="submit" loading={changing.isPending}>
            {words.submit}
          </Button>
        </div>
      </Form>
    </section>
  );
}
