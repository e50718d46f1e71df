import { Refusal } from '../base/refusal.ts';

/** What was given is no body of an article: `problem` says what is wrong, in the schema's own words. */
export const notABody = (facts: { problem: string }, options?: ErrorOptions) =>
  new Refusal('invalid', 'body.invalid', facts, options);

/** A body of a newer (or no known) version: this program can't know what it may hold. */
export const unknownBodyVersion = (facts: { version: number; known: number }) =>
  new Refusal('invalid', 'body.unknown-version', facts);

/** Blocks in blocks deeper than anybody writes. */
export const bodyTooDeep = (facts: { limit: number }) => new Refusal('invalid', 'body.too-deep', facts);

/** Two blocks with one id: a citation of it would lead to either. */
export const sameBlockIdTwice = (facts: { id: string }) => new Refusal('invalid', 'body.id-twice', facts);

/** A block without the id that it keeps over revisions. */
export const blockWithoutId = (facts: { block: string }) => new Refusal('invalid', 'body.id-missing', facts);
