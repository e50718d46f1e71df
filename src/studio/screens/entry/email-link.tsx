import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form } from '../../components/form/form.tsx';
import { LinkButton } from '../../components/link-button/link-button.tsx';
import { confirmEmail, takeEmailBack } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';
import { WithLink } from './with-link.tsx';

/** Confirms another address of an account, by the link that was mailed there. A press does it: programs open links, too. */
export function EmailScreen() {
  const { token: given } = useSearch({ from: '/email' });
  const { confirm, confirmed } = useSay().safety.email;
  const confirming = useMutation({ mutationFn: confirmEmail });
  if (confirming.isSuccess)
    return (
      <Door title={confirmed.title} lead={confirmed.lead}>
        <LinkButton to="/" variant="filled" className="button--large">
          {confirmed.on}
        </LinkButton>
      </Door>
    );
  return (
    <WithLink token={given} purpose="email">
      {({ email }, token) => (
        <Door title={confirm.title} lead={confirm.lead(email)}>
          <Form error={confirming.error} onSubmit={() => confirming.mutate(token)}>
            <Button type="submit" variant="filled" className="button--large" loading={confirming.isPending}>
              {confirm.submit}
            </Button>
          </Form>
        </Door>
      )}
    </WithLink>
  );
}

/** Brings the former address back, and leads on to a new password. */
export function EmailBackScreen() {
  const { token: given } = useSearch({ from: '/email-back' });
  const { back } = useSay().safety.email;
  const navigate = useNavigate();
  const taking = useMutation({
    mutationFn: takeEmailBack,
    onSuccess: ({ token }) => navigate({ to: '/password', search: { token }, replace: true }),
  });
  return (
    <WithLink token={given} purpose="emailBack">
      {({ email }, token) => (
        <Door title={back.title} lead={back.lead(email)}>
          <Form error={taking.error} onSubmit={() => taking.mutate(token)}>
            <Button type="submit" variant="filled" className="button--large" loading={taking.isPending}>
              {back.submit}
            </Button>
          </Form>
        </Door>
      )}
    </WithLink>
  );
}
