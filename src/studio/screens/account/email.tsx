import { Button } from '@mantine/core';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { EmailField, PasswordField } from '../../components/form/fields.tsx';
import { Form } from '../../components/form/form.tsx';
import { Note } from '../../components/note/note.tsx';
import { changeEmail } from '../../data/security.ts';
import { meQuery } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Username } from './username.tsx';

/** Another address: asked for by password, and confirmed by a link that is mailed there. */
export function Email() {
  const { safety, account } = useSay();
  const { email: words } = safety;
  const { data: me } = useSuspenseQuery(meQuery);
  const asking = useMutation({ mutationFn: changeEmail });
  return (
    <section className="part">
      <h2>{words.title}</h2>
      <bdi dir="ltr" className="small quiet part__email">
        {me.email}
      </bdi>
      {asking.isSuccess ? (
        <div role="status">
          <Note tone="know" icon="mail">
            {words.sent(asking.variables.email)}
          </Note>
        </div>
      ) : (
        <Form error={asking.error} onSubmit={({ email = '', password = '' }) => asking.mutate({ email, password })}>
          <Username />
          <EmailField
            name="email"
            label={words.fresh}
            autoComplete="email"
            description={words.note}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
          />
          <PasswordField name="password" kind="present" label={account.password.present} />
          <div>
            <Button type="submit" loading={asking.isPending}>
              {words.submit}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
