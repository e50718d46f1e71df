import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Waiting } from '../../components/states/waiting.tsx';
import { forgetUndos, tell } from '../../components/toast/undo.tsx';
import { sentenceOf } from '../../data/sentence-of.ts';
import { signOut } from '../../data/session.ts';
import { useSay } from '../../say.tsx';

/** Ends the session and leads to the door; where it couldn't be ended says so and leads back, since one is still in. */
export function SignOutScreen() {
  const say = useSay();
  const navigate = useNavigate();
  const { history } = useRouter();
  const queries = useQueryClient();
  const { mutate, isIdle } = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => {
      forgetUndos();
      return navigate({ to: '/sign-in', replace: true });
    },
    onError: (error) => {
      tell(sentenceOf(error, say));
      history.back();
    },
  });
  useEffect(() => {
    if (isIdle) mutate();
  }, [isIdle, mutate]);
  return <Waiting what={say.shell.signOut} />;
}
