import { type Digits, inDigits } from './digits.ts';

/** CLDR `ar`, numbering system `arab`: ٬ groups thousands, ٫ parts the fraction. */
const ARABIC_SEPARATORS: Record<string, string> = { ',': '٬', '.': '٫' };

const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/**
 * A number as readers see it: thousands grouped from 1,000 on, in the site's digits.
 * Not for years, which are never grouped.
 *
 * @example formatNumber(12500, 'arab') // '١٢٬٥٠٠'
 */
export function formatNumber(number: number, digits: Digits): string {
  const latin = grouped.format(number);
  if (digits === 'latn') return latin;
  return inDigits(latin, digits).replace(/[.,]/g, (mark) => ARABIC_SEPARATORS[mark] ?? mark);
}
