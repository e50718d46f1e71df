import { matchesIn, type Rule } from './rule.ts';

const REPEATED = /[؟?]{2,}|!{2,}|،{2,}|؛{2,}|,{2,}|;{2,}/g;
const ARABIC_FORM: Readonly<Record<string, string>> = { '?': '؟', ',': '،', ';': '؛' };

/** A mark stands once. ؟! is two. */
export const repeatedMarkRule: Rule = {
  name: 'repeatedMark',
  *find(read) {
    for (const { start, end, found } of matchesIn(read, REPEATED)) {
      const mark = found.charAt(0);
      if (read.isInArabic(start, end)) yield { start, end, fix: ARABIC_FORM[mark] ?? mark };
    }
  },
};
