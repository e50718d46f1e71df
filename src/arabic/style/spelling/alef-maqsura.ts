import { fold } from '../../fold/index.ts';
import { KIND, shippedLexicon, spellingsOf } from '../../lexicon/index.ts';
import { CERTAIN_MAQSURA, CERTAIN_NOUNS_IN_YEH, CERTAIN_YEH } from './certain.ts';
import { type Split, splitsOf } from './splits.ts';
import type { Speller } from './word-rule.ts';

const NOMINAL = KIND.noun | KIND.people | KIND.things | KIND.name;
const VERBAL = KIND.past | KIND.imperfect;

/**
 * ى and ي at the end of a word: فى, المستوي, القاضى. Verbs are never judged, since both letters make one (يجري, يُجرى),
 * nor what is a word with either (علي, موسيقي, مبني).
 */
export const alefMaqsura: Speller = (letters, { isSignedAtEnd }) => {
  const last = letters.at(-1);
  if ((last !== 'ى' && last !== 'ي') || isSignedAtEnd) return null;
  const right = letters.slice(0, -1) + (last === 'ى' ? 'ي' : 'ى');
  const splits = splitsOf(letters);
  if (isCertain(right, splits)) return right;
  const spelt = splits.flatMap(speltAs);
  if (spelt.some((spelling) => spelling.endsWith(last))) return null;
  const judge = last === 'ى' ? isForYeh : isForMaqsura;
  return splits.some(judge) && !splits.some(({ base, hasArticle }) => !hasArticle && (kindsOf(base) & VERBAL) !== 0)
    ? right
    : null;
};

/** What a word may be spelt as; behind the article قاضى is no verb. */
function speltAs({ base, hasArticle }: Split): readonly string[] {
  const spellings = spellingsOf(fold(base));
  return hasArticle ? spellings.filter((spelling) => !/^.ا.ى$/.test(spelling)) : spellings;
}

/** احدي lacks its hamza too, which is another rule's. */
function isCertain(right: string, splits: readonly Split[]): boolean {
  return splits.some(({ clitic, hasArticle }) => {
    const base = right.slice(clitic.length);
    if (/^[وف]?$/.test(clitic) && CERTAIN_YEH.has(base)) return true;
    if (CERTAIN_NOUNS_IN_YEH.has(base)) return true;
    const forms = base.startsWith('ا') ? ['أ', 'إ'].map((hamza) => hamza + base.slice(1)) : [base];
    return forms.some((form) => CERTAIN_MAQSURA.has(form) || (hasArticle && COMPARATIVES.has(form)));
  });
}

/** Behind the article they are no verbs: الأعلي, but أعلي ما عندي. */
const COMPARATIVES = new Set(['أعلى', 'أدنى', 'أقصى', 'أقوى', 'أغنى', 'أغلى', 'أحلى']);

const kindsOf = (base: string): number => shippedLexicon.kindsOf(fold(base));

/** A known word in ي, or the nisba of one: مصرى, القاضى, الإعلامى. */
function isForYeh({ base, hasArticle }: Split): boolean {
  const kinds = kindsOf(base);
  const isNisba = base.length >= 4 && (kindsOf(base.slice(0, -1)) & NOMINAL) !== 0;
  // مُعطى, مُسمّى: every such participle has both letters.
  if (base.startsWith('م') && !isNisba && !(hasArticle && /^.ا.ى$/.test(base))) return false;
  if (!hasArticle && MAY_BE_VERB.test(base)) return false;
  if ((kinds & NOMINAL) !== 0) return base.length >= 4;
  // كسالى, جمادى: a plural, or a month.
  return isNisba && base.length >= 5 && !/^..ا.ى$/.test(base);
}

/** Forms of the past that end in ى: نادى, أعطى, تبنى, انتهى, and all of three letters. */
const MAY_BE_VERB = /^أ..ى$|^ت.{2,3}ى$|^ا.{3,4}ى$|^.ا.ى$|^..ى$/;

/** A known word in ى, where the ي can be neither a nisba nor the speaker's (مقهي, but not قتلي: my killing). */
function isForMaqsura({ base, hasArticle }: Split): boolean {
  if (base.length < 4 || base.startsWith('م') || (!hasArticle && /^[أا]/.test(base))) return false;
  return (kindsOf(base) & NOMINAL) !== 0 && kindsOf(base.slice(0, -1)) === 0;
}
