import { matchesIn, type Rule } from './rule.ts';

/** Three points or more, and several ellipses in a row; not between digits, and no part of a path. */
const POINTS = /(?<![.…/\\])(?:\.{3,}|\.*…[.…]+)(?![.…/\\])/g;
const DIGIT = /[0-9٠-٩۰-۹]/;

/** One character for an ellipsis. */
export const ellipsisRule: Rule = {
  name: 'ellipsis',
  *find(read) {
    for (const { start, end } of matchesIn(read, POINTS)) {
      const isBetweenDigits = DIGIT.test(read.text.charAt(start - 1)) && DIGIT.test(read.text.charAt(end));
      if (read.isInArabic(start, end) && !isBetweenDigits) yield { start, end, fix: '…' };
    }
  },
};
