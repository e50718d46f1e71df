import type { Sentences } from '../base/refusal.ts';
import type { ArticleState } from './articles/states.ts';
import type * as refusals from './refusals.ts';
import type { Thing } from './refusals.ts';
import type { Act } from './rights.ts';

/** Every refusal of the newsroom. */
export type NewsroomRefusal = ReturnType<
  Extract<(typeof refusals)[keyof typeof refusals], (...args: never) => unknown>
>;

/** What the newsroom says. */
export type NewsroomWords = {
  readonly refusals: Sentences<NewsroomRefusal>;
  readonly states: Readonly<Record<ArticleState, string>>;
  readonly acts: Readonly<Record<Act, string>>;
  readonly things: Readonly<Record<Thing, string>>;
};
