import type { SectionId } from '../../base/ids.ts';
import { type Grant, hasRole, type Role } from '../../newsroom/index.ts';

/** By which roles one holds another: an editor may do all that a reporter may. */
const HELD_BY: Readonly<Record<Role, readonly Role[]>> = {
  reporter: ['reporter', 'editor'],
  editor: ['editor'],
  moderator: ['moderator'],
  curator: ['curator'],
  file_editor: ['file_editor'],
  administrator: [],
};

/** A section and all above it, itself included. */
export type TrailOf = (section: SectionId) => readonly SectionId[];

/**
 * Whether what somebody holds covers a role where it is to hold: nobody gives more than that, and only an administrator
 * of the whole paper gives all. A section stands for those below it.
 */
export function covers(held: readonly Grant[], { role, within }: Grant, trailOf: TrailOf): boolean {
  if (hasRole({ grants: held }, ['administrator'])) return true;
  const own = held.filter((grant) => HELD_BY[role].includes(grant.role));
  if (own.some((grant) => grant.within === null)) return true;
  const sections = new Set(own.flatMap((grant) => grant.within ?? []));
  return within?.every((section) => trailOf(section).some((one) => sections.has(one))) === true;
}

/** The roles that somebody may give on somewhere: for the list that they choose from. */
export const lendable = (held: readonly Grant[], roles: readonly Role[]): readonly Role[] =>
  roles.filter(
    (role) => hasRole({ grants: held }, ['administrator']) || held.some((grant) => HELD_BY[role].includes(grant.role)),
  );
