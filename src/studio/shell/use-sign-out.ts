import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { forgetUndos, tell } from '../components/toast/undo.tsx';
import { sentenceOf } from '../data/sentence-of.ts';
import { signOut } from '../data/session.ts';
import { useSay } from '../say.tsx';

/** Ends the session and leads to the door; says so where it couldn't be ended, since then one is still in. */
export function useSignOut(): () => void {
  const say = useSay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: () => signOut(queries),
    onSuccess: () => {
      forgetUndos();
      return navigate({ to: '/sign-in' });
    },
    onError: (error) => tell(sentenceOf(error, say)),
  });
  return () => mutate();
}
