import { useNavigate } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Whoever comes to where the session is ended has asked for it here, and follows no link of another site. */
    isSigningOut?: true;
  }
}

/** Leads to where the session is ended: whoever has typed something is asked before. */
export function useSignOut(): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/sign-out', state: { isSigningOut: true } });
}
