import type { Role, RoleNeeded } from '../../newsroom/actor.ts';
import { ROLES } from './roles.ts';

const EITHER = new Intl.ListFormat('en', { type: 'disjunction' });

/** Whose a right is, by the names of the roles as the table of rights has them. */
export const anyRole = (roles: readonly Role[]): string =>
  `the role of ${EITHER.format(roles.map((role) => ROLES[role].masculine.toLowerCase()))}`;

/** Whose a right is and where; where the role is held but limited to sections, that is said. */
export function whoseRight({ needs, where, held }: RoleNeeded): string {
  const whose = `That takes ${anyRole(needs)}`;
  if (where === 'anywhere') return `${whose}.`;
  const limited =
    held.length === 0 ? '' : `It is the whole paper's matter, and ${anyRole(held)} is limited to sections here. `;
  return `${limited}${whose} in the whole paper.`;
}
