import { useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '../../data/rights.ts';
import { meQuery } from '../../data/session.ts';
import { useSay } from '../../say.tsx';

/** What whoever chooses a role has to know of it; null for a role that has rights. */
export function useRoleNote(role: Role): string | null {
  const { people: words } = useSay();
  const { data: me } = useSuspenseQuery(meQuery);
  return me.rolesWithoutRights.includes(role) ? words.roleWithoutRights : null;
}
