import { matchesIn, type Rule } from './rule.ts';

/** و alone, with or without a vowel sign, before a word, a number or a quotation. */
const ALONE =
  /(?<![\p{L}\p{M}\p{N}\u0640.)])(?<waw>و[\u064B-\u0652]?)[ \u00A0]+(?=(?<next>[\u0620-\u064A][\p{L}\p{M}]*|[0-9٠-٩]|«))/gu;
/** Where و is a letter and no word: الحرف و, أ و ب. */
const LETTER_BEFORE = /(?:^|\s)(?:[وفبكل]?(?:ال|لل)?حرف(?:ا|ي)?|\p{L})[ \u00A0]+$/u;

/** و is joined to what follows it. */
export const joinedWawRule: Rule = {
  name: 'joinedWaw',
  *find(read) {
    for (const { start, end, groups } of matchesIn(read, ALONE)) {
      const isLetter = groups.next?.length === 1 && /\p{L}/u.test(groups.next);
      if (isLetter || LETTER_BEFORE.test(read.text.slice(Math.max(0, start - 20), start))) continue;
      yield { start, end, fix: groups.waw ?? '' };
    }
  },
};
