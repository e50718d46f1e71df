import { type Actor, hasRole, type Role, roleNeeded } from '../newsroom/index.ts';
import { notAllowed } from './refusals.ts';

const ADMINISTRATORS = ['administrator'] as const;

/** Each thing that may be done with comments, and who may do it. */
const MAY = {
  /** Bringing in what readers wrote elsewhere, with its dates and its state. */
  'comment.bring': ADMINISTRATORS,
  /** Taking away what an import brought. */
  'comment.remove': ADMINISTRATORS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** Something that needs a right. */
export type CommentAct = keyof typeof MAY;

/** Refuses when no role that the actor has in the whole paper may do it. */
export function checkRight(actor: Actor, act: CommentAct): void {
  if (!hasRole(actor, MAY[act])) throw notAllowed({ act, ...roleNeeded(actor, MAY[act], 'wholePaper') });
}
