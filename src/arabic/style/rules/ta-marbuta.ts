import { taMarbuta } from '../spelling/ta-marbuta.ts';
import { wordRule } from '../spelling/word-rule.ts';
import type { Rule } from './rule.ts';

/** ة at the end of a word, where ه can be neither its own nor a pronoun. */
export const taMarbutaRule: Rule = { name: 'taMarbuta', find: wordRule(taMarbuta) };
