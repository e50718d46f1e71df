import { Refusal } from '../base/refusal.ts';
import type { RoleNeeded } from '../newsroom/index.ts';
import type { CommentAct } from './rights.ts';

/*
 * Every way the comments part says no. The sentences stand in messages/<locale>/comments.ts.
 */

/** No role of the actor's carries the right in the whole paper. */
export const notAllowed = (facts: { act: CommentAct } & RoleNeeded) =>
  new Refusal('forbidden', 'comments.notAllowed', facts);
