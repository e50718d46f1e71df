import { useNavigate } from '@tanstack/react-router';

/** Leads to where the session is ended: whoever has typed something is asked before. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/sign-out' });
}
