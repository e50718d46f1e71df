/** CLDR plural categories of Arabic: 0, 1, 2, 3-10, 11-99, and 100, 101, 102 and so on; the last two digits count. */
export type PluralCategory = Intl.LDMLPluralRule;

const rules = new Intl.PluralRules('ar');

/** The CLDR category of a number; a fraction is `other`. */
export function pluralCategory(number: number): PluralCategory {
  return rules.select(number);
}
