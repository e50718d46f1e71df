import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meQuery } from '../data/session.ts';

/** How often is asked whether one is still in, while the studio is in view. */
const EVERY_MS = 60_000;

/**
 * Asks again who is signed in, each minute in which the studio is in view and whenever its window is gone back to: what
 * stands on a screen that nobody touches doesn't outlast the session. Where it has ended, the 401 leads to the door as
 * any other does.
 */
export function useWatchedSession(): void {
  const queries = useQueryClient();
  useQuery({ ...meQuery, refetchInterval: EVERY_MS, refetchIntervalInBackground: false });
  useEffect(() => {
    // Of two windows side by side both are in view; the query itself looks only at that.
    const askAgain = () => void queries.refetchQueries({ ...meQuery, exact: true }, { cancelRefetch: false });
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, [queries]);
}
