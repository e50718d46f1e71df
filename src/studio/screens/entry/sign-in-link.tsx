import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { RefusalNotice } from '../../components/states/refusal-notice.tsx';
import { signInByLink } from '../../data/session.ts';
import { useSay } from '../../say.tsx';
import { Door } from './door.tsx';
import { useComeIn } from './use-come-in.ts';
import { WithLink } from './with-link.tsx';

/** A link that the server's operator printed for somebody locked out. It is used by a press, not by being looked at. */
export function SignInLinkScreen() {
  const { token: given } = useSearch({ from: '/sign-in-link' });
  const { link: words } = useSay().entry;
  const navigate = useNavigate();
  const comeIn = useComeIn();
  const entering = useMutation({
    mutationFn: signInByLink,
    onSuccess: async () => {
      await comeIn();
      await navigate({ to: '/account', replace: true });
    },
  });
  return (
    <WithLink token={given} purpose="signIn">
      {({ name }, token) => (
        <Door title={words.title(name)} lead={words.lead}>
          {entering.error !== null && <RefusalNotice error={entering.error} />}
          <Button
            variant="filled"
            className="button--large"
            loading={entering.isPending}
            onClick={() => entering.mutate(token)}
          >
            {words.submit}
          </Button>
        </Door>
      )}
    </WithLink>
  );
}
