import type { Gender, Noun } from './noun.ts';

/** What the product counts: gender, singular, plural in the genitive, and the plural after لا where it differs. */
const COUNTED: readonly (readonly [Gender, string, string, string?])[] = [
  ['m', 'أسبوع', 'أسابيع'],
  ['m', 'تعليق', 'تعليقات'],
  ['f', 'ثانية', 'ثوانٍ', 'ثواني'],
  ['m', 'خبر', 'أخبار'],
  ['m', 'خطأ', 'أخطاء'],
  ['f', 'دقيقة', 'دقائق'],
  ['m', 'رد', 'ردود'],
  ['f', 'رسالة', 'رسائل'],
  ['m', 'زائر', 'زوار'],
  ['f', 'ساعة', 'ساعات'],
  ['f', 'سنة', 'سنوات'],
  ['m', 'شهر', 'أشهر'],
  ['f', 'صفحة', 'صفحات'],
  ['f', 'صورة', 'صور'],
  ['m', 'عضو', 'أعضاء'],
  ['m', 'قارئ', 'قراء'],
  ['f', 'كلمة', 'كلمات'],
  ['m', 'لقاء', 'لقاءات'],
  ['f', 'مادة', 'مواد'],
  ['m', 'محرر', 'محررين'],
  ['m', 'مراسل', 'مراسلين'],
  ['m', 'مستشفى', 'مستشفيات'],
  ['f', 'مشاهدة', 'مشاهدات'],
  ['m', 'مشترك', 'مشتركين'],
  ['m', 'مقال', 'مقالات'],
  ['m', 'ملف', 'ملفات'],
  ['f', 'نتيجة', 'نتائج'],
  ['m', 'يوم', 'أيام'],
];

/** The nouns that the product counts, by their singular. */
export const NOUNS: ReadonlyMap<string, Noun> = new Map(
  COUNTED.map(([gender, singular, plural, pluralAfterLa]) => [
    singular,
    pluralAfterLa === undefined ? { gender, singular, plural } : { gender, singular, plural, pluralAfterLa },
  ]),
);

/** A noun of the table by its singular; a word that stands in no table is a fault of the caller, who gives its forms. */
export function counted(singular: string): Noun {
  const noun = NOUNS.get(singular);
  if (noun === undefined) throw new RangeError(`${singular} is not in the table of counted nouns; give its forms`);
  return noun;
}
