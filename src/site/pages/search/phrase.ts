import { oneLine } from '../../../arabic/index.ts';

/** The quotation marks by which readers ask for words as they stand, and what stands in them. */
const MARKS = /["«»“”„]/g;
const QUOTED = /"[^"]*"|«[^«»]*»|“[^“”„]*”|„[^“”„]*[“”]/g;
const WORD = /[\p{Letter}\p{Number}]/u;

/** Whether a query is nothing but phrases already. */
export const isPhrase = (typed: string): boolean => WORD.test(typed) && !WORD.test(typed.replaceAll(QUOTED, ' '));

/** A query without its quotation marks, so that its words are found in any form. */
export const unquoted = (typed: string): string => oneLine(typed.replaceAll(MARKS, ' '));

/** A query as the phrase that it is when its words are to stand as they were typed. */
export const asPhrase = (typed: string): string => `"${unquoted(typed)}"`;
