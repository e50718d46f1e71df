import { fold } from '../fold/index.ts';

/**
 * First halves of names that are written in one word or in two: عبد الرحمن, أبو القاسم, نور الدين, دير الزور. Folded.
 * A closed list, since الوالدين ends like صلاح الدين.
 */
const FIRST = `عبد ابو ابي ابا نور صلاح سيف شمس بدر جمال كمال علاء بهاء ضياء عز حسام عماد شرف تقي محيي محي زين ناصر
تاج جلال خير سعد شهاب فخر مجد نجم برهان نصر فضل عطا جاد جار حسب فتح خلف ضيف رزق حمد دير بيت وادي راس قصر برج باب جبل`
  .split(/\s+/)
  .map(fold);

const COMPOUND = new RegExp(`^([وفبلك]?(?:${FIRST.join('|')}))(ال.{2,})$`);

/** أبوبكر: the second half is a name without article. */
const FATHER = /^([وفبلك]?ابو)(.{3,})$/;

/**
 * The two words of a name that is written in one, folded; the word alone where it is none. A clitic before it stays
 * with the first. `isName` says which folded words are names.
 *
 * @example partsOfName('عبدالرحمن', () => false) // ['عبد', 'الرحمن']
 */
export function partsOfName(folded: string, isName: (folded: string) => boolean): readonly string[] {
  const [, first, second] = COMPOUND.exec(folded) ?? [];
  if (first !== undefined && second !== undefined) return [first, second];
  const [, father, name] = FATHER.exec(folded) ?? [];
  return father !== undefined && name !== undefined && isName(name) ? [father, name] : [folded];
}
