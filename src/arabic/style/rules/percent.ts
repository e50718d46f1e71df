import { matchesIn, type Rule } from './rule.ts';

const NUMBER = '[0-9٠-٩۰-۹]+(?:[.,٫٬][0-9٠-٩۰-۹]+)*';
const APART = new RegExp(String.raw`(?<number>${NUMBER})[ \u00A0]+(?<sign>[%٪])(?![0-9٠-٩۰-۹])`, 'g');
const BEFORE = new RegExp(
  String.raw`(?<=^|[^\p{N}%٪][ \u00A0]|[(«]|(?<!\p{L})[وفبل])(?<sign>[%٪])[ \u00A0]?(?<number>${NUMBER})(?![\p{N}%٪]|[ \u00A0]?[%٪])`,
  'gmu',
);

/** The sign of percent stands after its number, without a space: 63%, ٦٣٪. */
export const percentRule: Rule = {
  name: 'percent',
  *find(read) {
    if (!/[%٪]/.test(read.text)) return;
    for (const pattern of [APART, BEFORE]) {
      for (const { start, end, groups } of matchesIn(read, pattern)) {
        const { number = '', sign = '' } = groups;
        if (read.isInArabic(start, end)) yield { start, end, fix: number + sign };
      }
    }
  },
};
