import { type Digits, inDigits, latinDigits } from '../../numbers/index.ts';
import { matchesIn, type Rule } from './rule.ts';

const NUMBER = /[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*[%٪]?/g;
const OTHERS: Readonly<Record<Digits, RegExp>> = { latn: /[٠-٩۰-۹]/, arab: /[0-9۰-۹]/ };

/** Thousands and decimals of English print; 1.2.3 is no number. */
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL = /^\d+\.\d+$/;

/** One set of digits, that of the site, with the signs that go with it (٣٫٥, ١٢٬٥٠٠, ٦٣٪). */
export const digitsRule: Rule = {
  name: 'digits',
  *find(read) {
    const { digits } = read.settings;
    if (!OTHERS[digits].test(read.text)) return;
    const hasLetters = /\p{L}/u.test(read.text);
    for (const { start, end, found } of matchesIn(read, NUMBER)) {
      if (!OTHERS[digits].test(found) || (hasLetters && !read.isInArabic(start, end))) continue;
      yield { start, end, fix: inSet(found, digits) };
    }
  },
};

function inSet(written: string, digits: Digits): string {
  const latin = latinDigits(written).replaceAll('٬', ',').replaceAll('٫', '.').replace('٪', '%');
  if (digits === 'latn') return latin;
  const [, number = '', sign = ''] = /^(.*?)(%?)$/.exec(latin) ?? [];
  const signs = GROUPED.test(number)
    ? number.replaceAll(',', '٬').replace('.', '٫')
    : DECIMAL.test(number)
      ? number.replace('.', '٫')
      : number;
  return inDigits(signs + sign.replace('%', '٪'), digits);
}
