/*
 * CLDR 48, `months` of gregorian (ar-SY, ar-EG, ar-DZ = ar-TN, ar-MA), of islamic (ar), `days` of gregorian (ar).
 */
const SHAMI = 'كانون الثاني، شباط، آذار، نيسان، أيار، حزيران، تموز، آب، أيلول، تشرين الأول، تشرين الثاني، كانون الأول';
const MASRI = 'يناير، فبراير، مارس، أبريل، مايو، يونيو، يوليو، أغسطس، سبتمبر، أكتوبر، نوفمبر، ديسمبر';
const ALGERIA_AND_TUNISIA = 'جانفي، فيفري، مارس، أفريل، ماي، جوان، جويلية، أوت، سبتمبر، أكتوبر، نوفمبر، ديسمبر';
const MOROCCO = 'يناير، فبراير، مارس، أبريل، ماي، يونيو، يوليوز، غشت، شتنبر، أكتوبر، نونبر، دجنبر';
const HIJRI =
  'محرم، صفر، ربيع الأول، ربيع الآخر، جمادى الأولى، جمادى الآخرة، رجب، شعبان، رمضان، شوال، ذو القعدة، ذو الحجة';
const WEEKDAYS = 'الأحد، الاثنين، الثلاثاء، الأربعاء، الخميس، الجمعة، السبت';

const names = (row: string) => row.split('، ');
const both = (first: string, second: string) => names(first).map((name, month) => `${name}/${names(second)[month]}`);

/** Which names the months have; the Levant and Egypt can stand together, either first. */
export type MonthSet = 'shami' | 'masri' | 'maghrebi-dz' | 'maghrebi-ma' | 'dual' | 'dual-masri-first';

/** The twelve names of each set, January first. */
export const MONTH_NAMES: Record<MonthSet, readonly string[]> = {
  shami: names(SHAMI),
  masri: names(MASRI),
  'maghrebi-dz': names(ALGERIA_AND_TUNISIA),
  'maghrebi-ma': names(MOROCCO),
  dual: both(SHAMI, MASRI),
  'dual-masri-first': both(MASRI, SHAMI),
};

/** The twelve Hijri months, Muharram first. */
export const HIJRI_MONTH_NAMES: readonly string[] = names(HIJRI);

/** The days of the week, Sunday first, as `Date.getUTCDay` counts them. */
export const WEEKDAY_NAMES: readonly string[] = names(WEEKDAYS);

/** A name by its number; a number outside the table is a fault of the caller. */
export function nameAt(table: readonly string[], index: number): string {
  const name = table[index];
  if (name === undefined) throw new RangeError(`no name at ${index}`);
  return name;
}
