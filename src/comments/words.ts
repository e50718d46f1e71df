import type { Sentences } from '../base/refusal.ts';
import type * as refusals from './refusals.ts';
import type { CommentAct } from './rights.ts';

/** Every refusal of the comments part. */
export type CommentsRefusal = ReturnType<
  Extract<(typeof refusals)[keyof typeof refusals], (...args: never) => unknown>
>;

/** What the comments part says. */
export type CommentsWords = {
  readonly refusals: Sentences<CommentsRefusal>;
  readonly acts: Readonly<Record<CommentAct, string>>;
};
