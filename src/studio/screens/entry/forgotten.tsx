import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmailField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { Note } from '../../components/note/note.tsx';
import { forgetPassword } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';

/** A link for a new password. What it answers is the same whoever asks. */
export function ForgottenScreen() {
  const { entry } = useSay();
  const { forgotten: words } = entry;
  const asking = useMutation({ mutationFn: forgetPassword });
  return (
    <Door title={asking.isSuccess ? words.sent : words.title} lead={words.lead}>
      {asking.isSuccess ? (
        <div role="status">
          <Note tone="know" icon="mail">
            {words.sentText(asking.variables)}
          </Note>
        </div>
      ) : (
        <Form error={asking.error} onSubmit={({ email = '' }) => asking.mutate(email)}>
          <EmailField name="email" label={entry.email} autoFocus classNames={{ input: 'input--large input' }} />
          <Button type="submit" variant="filled" className="button--large" loading={asking.isPending}>
            {words.submit}
          </Button>
        </Form>
      )}
      <Link className="link small" to="/sign-in">
        {words.back}
      </Link>
    </Door>
  );
}
