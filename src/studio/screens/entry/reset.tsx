import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { setPassword } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';
import { WithLink } from './with-link.tsx';

/** A new password, by the link that was mailed. */
export function ResetScreen() {
  const { token: given } = useSearch({ from: '/password' });
  const { entry } = useSay();
  const { reset: words } = entry;
  const saving = useMutation({ mutationFn: setPassword });
  if (saving.isSuccess)
    return (
      <Door title={words.done} lead={words.doneText}>
        <LinkButton to="/sign-in" variant="filled" className="button--large">
          {entry.useless.signIn}
        </LinkButton>
      </Door>
    );
  return (
    <WithLink token={given} purpose="password">
      {({ name }, token) => (
        <Door title={words.title(name)} lead={words.lead}>
          <Form error={saving.error} onSubmit={({ password = '' }) => saving.mutate({ token, password })}>
            <PasswordField name="password" kind="new" isLarge autoFocus />
            <Button type="submit" variant="filled" className="button--large" loading={saving.isPending}>
              {words.submit}
            </Button>
          </Form>
        </Door>
      )}
    </WithLink>
  );
}
