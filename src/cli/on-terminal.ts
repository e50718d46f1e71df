import { inspect } from 'node:util';
import { Refusal } from '../base/refusal.ts';

/** What a terminal obeys (ECMA-48, in seven and in eight bits), and directions that reach beyond their text (UAX 9). */
const UNRULY = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
const UNRULY_IN_LINES = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** A name or title that a file brought, on one line and without what would work on the terminal that shows it. */
export const onOneLine = (text: string): string => text.replace(/[\t\n\r]+/g, ' ').replace(UNRULY, '');

/** A refusal as it may be said at a terminal, whatever the names are in it. */
export const forTerminal = ({ kind, code, facts, cause }: Refusal): Refusal =>
  new Refusal(kind, code, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, tamed(fact)])), {
    cause,
  });

/** What a developer is told of a bug. */
export const bugForTerminal = (error: unknown): string => inspect(error).replace(UNRULY_IN_LINES, '');

function tamed(fact: unknown): unknown {
  if (typeof fact === 'string') return onOneLine(fact);
  if (Array.isArray(fact)) return fact.map(tamed);
  if (fact === null || typeof fact !== 'object' || Object.getPrototypeOf(fact) !== Object.prototype) return fact;
  return Object.fromEntries(Object.entries(fact).map(([name, inner]) => [name, tamed(inner)]));
}
