import { matchesIn, type Rule } from './rule.ts';

/** Within a word alone: at the end of الـ, بـ and هـ it holds the letter open for what follows. */
const INSIDE =
  /(?<=[\u0620-\u063F\u0641-\u064A][\u064B-\u0652\u0670]*)\u0640+(?=[\u0620-\u063F\u0641-\u064A\u064B-\u0652])/g;

/** No tatweel in a headline, where it is stretched by hand; a body may have it. */
export const tatweelRule: Rule = {
  name: 'tatweel',
  *find(read) {
    if (read.settings.field !== 'title') return;
    for (const { start, end } of matchesIn(read, INSIDE)) yield { start, end, fix: '' };
  },
};
