import { alefMaqsura } from '../spelling/alef-maqsura.ts';
import { wordRule } from '../spelling/word-rule.ts';
import type { Rule } from './rule.ts';

/** ى and ي at the end of a word, where only one of them makes a word. */
export const alefMaqsuraRule: Rule = { name: 'alefMaqsura', find: wordRule(alefMaqsura) };
