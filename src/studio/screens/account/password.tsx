import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { accountChanged, changePassword } from '../../data/security.ts';
import { useSay } from '../../say.tsx';
import { Username } from './username.tsx';

/** Another password; it ends the other sessions. */
export function Password() {
  const { password: words } = useSay().account;
  const queries = useQueryClient();
  const [changes, setChanges] = useState(0);
  const changing = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      tell(words.changed);
      setChanges((before) => before + 1);
      return accountChanged(queries);
    },
  });
  return (
    <section className="part">
      <h2>{words.title}</h2>
      <Form
        // Once it is changed, the fields are empty again.
        key={changes}
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
