import { Refusal } from '../base/refusal.ts';

/** What of a body is wrong. `offSchema` alone carries words that aren't ours: those of prosemirror-model, in English. */
export type BodyProblem =
  | { readonly is: 'notADoc' }
  | { readonly is: 'otherVersion'; readonly version: number; readonly known: number }
  | { readonly is: 'tooDeep'; readonly most: number }
  | { readonly is: 'noId'; readonly block: string }
  | { readonly is: 'idTwice'; readonly id: string }
  | { readonly is: 'badCharacters' }
  | { readonly is: 'imageAtNoOnePlace' }
  | { readonly is: 'emptyLanguage' }
  | { readonly is: 'offSchema'; readonly said: string };

/** What was given is no body of an article. */
export const notABody = (problem: BodyProblem, options?: ErrorOptions) =>
  new Refusal('invalid', 'body.invalid', { problem }, options);
