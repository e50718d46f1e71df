import { matchesIn, type Rule } from './rule.ts';

/** Before a sentence mark that a space, Arabic, a closing sign, another mark or the end follows: not .NET, .5 and ... */
const SPACED = /(?<=[^\s([«“])[ \u00A0]+(?<mark>[،؛؟!:.,;?])(?=[\s\u0620-\u064A»”"')\]،؛؟!?…]|$|«)/g;
const DIGIT = /[0-9٠-٩۰-۹]/;

/** No space before a mark. */
export const spaceBeforeMarkRule: Rule = {
  name: 'spaceBeforeMark',
  *find(read) {
    for (const { start, end, groups } of matchesIn(read, SPACED)) {
      const { mark = '' } = groups;
      const next = read.text.slice(end);
      if ((mark === ':' || mark === ';') && /^[()]/.test(next)) continue;
      // A score, or a ratio: 2 : 1.
      if (mark === ':' && DIGIT.test(read.text.charAt(start - 1)) && DIGIT.test(next.trimStart().charAt(0))) continue;
      if (read.isInArabic(start, end)) yield { start, end, fix: mark };
    }
  },
};
