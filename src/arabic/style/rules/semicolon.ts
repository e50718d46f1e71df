import { latinMarks } from './marks.ts';
import type { Rule } from './rule.ts';

/** ؛ in Arabic; the end of an entity (&nbsp;) is none. */
export const semicolonRule: Rule = {
  name: 'semicolon',
  *find(read) {
    for (const place of latinMarks(read, /(?<!;|&#?\w{1,20});(?!;)/g)) yield { ...place, fix: '؛' };
  },
};
