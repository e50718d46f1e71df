import { type Digits, formatNumber } from '../numbers/index.ts';
import { pluralCategory } from './category.ts';
import { accusativeOf, type Case, dualOf, type Noun } from './noun.ts';

/**
 * A number with its noun, as a reader expects it: no digit with none, one and two.
 *
 * @example countNoun(2, counted('نتيجة'), { case: 'gen', digits: 'latn' }) // 'نتيجتين'
 * @example countNoun(12500, counted('نتيجة'), { digits: 'arab' }) // '١٢٬٥٠٠ نتيجة'
 */
export function countNoun(number: number, noun: Noun, options: { case?: Case; digits: Digits }): string {
  const written = formatNumber(number, options.digits);
  switch (pluralCategory(number)) {
    case 'zero':
      return `لا ${noun.pluralAfterLa ?? noun.plural}`;
    case 'one':
      return `${noun.singular} ${noun.gender === 'f' ? 'واحدة' : 'واحد'}`;
    case 'two':
      return dualOf(noun, options.case ?? 'nom');
    case 'few':
      return `${written} ${noun.plural}`;
    case 'many':
      return `${written} ${accusativeOf(noun)}`;
    case 'other':
      return `${written} ${noun.singular}`;
  }
}
