import { fold } from '../../fold/index.ts';
import { KIND, shippedLexicon, spellingsOf } from '../../lexicon/index.ts';
import { familiesOf } from '../../stem/index.ts';
import { CERTAIN_TA } from './certain.ts';
import { type Split, splitsOf } from './splits.ts';
import type { Speller } from './word-rule.ts';

/**
 * ة for a ه at the end: الحكومه, والوزاره. Not where the ه is the word's own (الفقه, التنبيه), nor where it may be a
 * pronoun (كتابه, مدرسه), which behind the article it can't.
 */
export const taMarbuta: Speller = (letters, { isSignedAtEnd }) => {
  if (!letters.endsWith('ه') || isSignedAtEnd) return null;
  const right = `${letters.slice(0, -1)}ة`;
  const splits = splitsOf(letters);
  if (splits.some(({ clitic }) => CERTAIN_TA.has(right.slice(clitic.length)))) return right;
  if (splits.some(({ base }) => spellingsOf(fold(base)).some((spelling) => spelling.endsWith('ه')))) return null;
  if (letters.length < 4) return null;
  const isTa = splits.some(({ base, hasArticle }) => endsInTa(base) || (hasArticle && isFeminineOfKnown(base)));
  return isTa && (splits.some(isVerbalNoun) || !mayHavePronoun(letters)) ? right : null;
};

const endsInTa = (base: string): boolean =>
  base.length >= 3 && spellingsOf(fold(base)).some((spelling) => spelling.endsWith('ة'));

/** إضافه: no verb begins with إ, and إضاف is no noun that a pronoun could stand behind. */
const isVerbalNoun = ({ base }: Split): boolean => {
  const bare = base.slice(0, -1);
  return base.startsWith('إ') && endsInTa(base) && !spellingsOf(fold(bare)).includes(bare);
};

/** An adjective's feminine that the lexicon doesn't have: المصابه of مصاب. */
function isFeminineOfKnown(base: string): boolean {
  const kinds = shippedLexicon.kindsOf(fold(base.slice(0, -1)));
  return base.length >= 4 && (kinds & (KIND.noun | KIND.people)) !== 0 && (kinds & KIND.name) === 0;
}

/** Whether the word without its ه is one that takes a pronoun, asked with one that can't be mistaken. */
export function mayHavePronoun(letters: string): boolean {
  const owned = fold(`${letters.slice(0, -1)}ها`);
  return !familiesOf(owned).every((family) => family.endsWith('ها') && shippedLexicon.kindsOf(family) === 0);
}
