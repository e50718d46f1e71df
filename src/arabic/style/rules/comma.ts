import { latinMarks } from './marks.ts';
import type { Rule } from './rule.ts';

/** ، in Arabic. */
export const commaRule: Rule = {
  name: 'comma',
  *find(read) {
    for (const place of latinMarks(read, /(?<!,),(?!,)/g)) yield { ...place, fix: '،' };
  },
};
