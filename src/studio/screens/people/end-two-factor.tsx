import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { tell } from '../../components/toast/undo.tsx';
import { endTwoFactorOf, type Person } from '../../data/people.ts';
import { useSay } from '../../say.tsx';
import { Username } from '../account/username.tsx';

type Props = { readonly person: Person; readonly reload: () => Promise<void> };

/** Takes the second factor of somebody away who lost it, by the password of whoever does: it can't be given back. */
export function EndTwoFactor({ person: { id, name }, reload }: Props) {
  const { people, account, shell } = useSay();
  const { endTwoFactor: words } = people;
  const [isAsked, setAsked] = useState(false);
  const ending = useMutation({
    mutationFn: (password: string) => endTwoFactorOf(id, password),
    onSuccess: async () => {
      setAsked(false);
      tell(words.done(name));
      await reload();
    },
  });
  const close = () => {
    setAsked(false);
    ending.reset();
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.open}</Button>
      <Modal
        opened={isAsked}
        onClose={close}
        title={words.title(name)}
        closeButtonProps={{ 'aria-label': shell.close }}
      >
        <Form error={ending.error} onSubmit={({ password = '' }) => ending.mutate(password)}>
          <p>{words.text}</p>
          <Username />
          <PasswordField name="password" kind="present" label={account.twoFactor.needsPassword} autoFocus />
          <div className="row row--wrap">
            <Button type="submit" variant="filled" color="zinjafr" loading={ending.isPending}>
              {words.submit}
            </Button>
            <Button className="button--quiet" onClick={close}>
              {shell.cancel}
            </Button>
          </div>
        </Form>
      </Modal>
    </>
  );
}
