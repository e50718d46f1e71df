import { latinDigits } from '../../numbers/index.ts';
import { matchesIn, type Rule } from './rule.ts';

const NUMBER = '[0-9٠-٩۰-۹]{1,7}(?:[.,:٫٬][0-9٠-٩۰-۹]{1,3})*';
/** Two numbers and no third: 2026-11-29 is a date, 4-4-2 a line-up. Neither begins a name in Latin letters. */
const RANGE = new RegExp(
  String.raw`(?<![0-9٠-٩۰-۹\-–/:.,+A-Za-z])(?<from>${NUMBER})(?<sign>[%٪]?)-(?<to>${NUMBER})(?![0-9٠-٩۰-۹A-Za-z]|[-–/:.,][0-9٠-٩۰-۹])`,
  'g',
);
/** Words before which a number with a hyphen is a name: بوينغ 737-800, القانون رقم 12-45. */
const NAMED =
  /(?:^|[^\p{L}])(?:[وفبلك]?(?:ال|لل)?(?:بوينغ|إيرباص|ايرباص|طراز|رقم|رقمه|رقمها|موديل|هاتف|قرار|قانون|مرسوم|ماده|مادة|رحلة|لوحة|نموذج))[ \u00A0]+$/u;

/** An en dash between the ends of a range or the goals of two sides: a hyphen would show them the other way round. */
export const rangeRule: Rule = {
  name: 'range',
  *find(read) {
    if (!read.text.includes('-')) return;
    for (const { start, end, groups } of matchesIn(read, RANGE)) {
      const { from = '', sign = '', to = '' } = groups;
      if (!read.isInArabic(start, end) && /\p{L}/u.test(read.text)) continue;
      if (isRange(latinDigits(from), latinDigits(to)) && !NAMED.test(read.text.slice(Math.max(0, start - 20), start))) {
        yield { start, end, fix: `${from}${sign}–${to}` };
      }
    }
  },
};

/** No telephone number, no month of a year (2011-05), no number that is filled up with zeros (05-03). */
function isRange(from: string, to: string): boolean {
  if ([from, to].some((number) => /^0\d/.test(number) && !number.includes(':'))) return false;
  const isPlain = /^\d+$/.test(from) && /^\d+$/.test(to);
  if (!isPlain) return true;
  if (isYear(from) && isYear(to)) return true;
  return from.length + to.length < 7 && !(isYear(from) && to.length <= 2 && Number(to) <= 12 && !isNextYear(from, to));
}

const isYear = (number: string): boolean => /^(?:1[0-9]|20)\d\d$/.test(number);

/** A season: 2010-11. */
const isNextYear = (from: string, to: string): boolean => Number(to) === (Number(from) + 1) % 100;
