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

/**
 * The two words of a name that is written in one, folded; the word alone where it is none. A clitic before it stays
 * with the first.
 *
 * @example partsOfName('عبدالرحمن') // ['عبد', 'الرحمن']
 */
export function partsOfName(folded: string): readonly string[] {
  const [, first, second] = COMPOUND.exec(folded) ?? [];
  return first === undefined || second === undefined ? [folded] : [first, second];
}
