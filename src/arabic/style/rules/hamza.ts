import { hamza } from '../spelling/hamza.ts';
import { wordRule } from '../spelling/word-rule.ts';
import type { Rule } from './rule.ts';

/** The hamza of an alef, where one spelling is known. */
export const hamzaRule: Rule = { name: 'hamza', find: wordRule(hamza) };
