import type { Role, RoleNeeded } from '../../newsroom/actor.ts';
import { ROLES } from './roles.ts';

/** لمن الحقّ، بأسماء الأدوار كما في جدول الحقوق: دور «محرّر» أو «مدير». */
export const anyRole = (roles: readonly Role[]): string =>
  `دور ${roles.map((role) => `«${ROLES[role].masculine}»`).join(' أو ')}`;

/** لمن الحقّ وأين، وإن كان الدور موجودًا ومحدودًا بأقسام قيل ذلك. */
export function whoseRight({ needs, where, held }: RoleNeeded): string {
  const whose = `ذلك لمن له ${anyRole(needs)}`;
  if (where === 'anywhere') return `${whose}.`;
  const limited = held.length === 0 ? '' : `هذا شأن الصحيفة كلها، و${anyRole(held)} هنا محدود بأقسام. `;
  return `${limited}${whose} في الصحيفة كلها.`;
}
