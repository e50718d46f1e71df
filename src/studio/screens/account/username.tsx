import { useSuspenseQuery } from '@tanstack/react-query';
import { meQuery } from '../../data/session.ts';

/** Tells a password manager whose password is asked for; nobody sees it, and it isn't sent. */
export function Username() {
  const { data: me } = useSuspenseQuery(meQuery);
  return <input type="text" autoComplete="username" value={me.email} readOnly hidden />;
}
