import type { Rule } from './rule.ts';

const MANY = /^[ \t\u00A0]+|[ \t\u00A0]+$|[ \u00A0]{2,}/g;

/** One space between words, and none at the ends; a space that holds a number to its unit stays one. */
export const spacesRule: Rule = {
  name: 'spaces',
  *find({ text, isCode }) {
    for (const { 0: found, index } of text.matchAll(MANY)) {
      const end = index + found.length;
      if (isCode(index)) continue;
      const isEdge = index === 0 || end === text.length;
      yield { start: index, end, fix: isEdge ? '' : found.includes('\u00A0') ? '\u00A0' : ' ' };
    }
  },
};
