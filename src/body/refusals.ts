import { Refusal } from '../base/refusal.ts';

/** What was given is no body of an article: `problem` says what is wrong, in the schema's own words. */
export const notABody = (facts: { problem: string }, options?: ErrorOptions) =>
  new Refusal('invalid', 'body.invalid', facts, options);
