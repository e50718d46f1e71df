import { fold } from '../../fold/index.ts';
import { KIND, shippedLexicon, spellingsOf } from '../../lexicon/index.ts';
import { splitsOf } from '../spelling/splits.ts';
import type { Rule } from './rule.ts';

/** Letters of Persian and Urdu keyboards that look like the Arabic ones. */
const ARABIC_OF: Readonly<Record<string, string>> = { ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه', ۃ: 'ة' };
const LOOKALIKE = /[یکہھۃ]/;

/** What shows that a word is Persian, Urdu or Kurdish, and is spelt as its own language wants it. */
const OTHER_LANGUAGE = /[پچژگڤڨۆێېەڵڕےۀۂڭںٹڈڑۇۈۋ\u200C]/;
/** على and علي, which only the sentence tells apart. */
const EITHER = /^[وف]?(?:عل|إل|ال|لد)ی$/;
const LETTERS = /\p{L}/gu;

/** No Persian letters in Arabic words: ی, ک and the like break a search and look wrong in the middle of a word. */
export const foreignLetterRule: Rule = {
  name: 'foreignLetter',
  *find({ words }) {
    for (const { written, start, end } of words) {
      if (!LOOKALIKE.test(written) || OTHER_LANGUAGE.test(written)) continue;
      if ((written.match(LETTERS)?.length ?? 0) > 1 && !EITHER.test(written)) {
        yield { start, end, fix: inArabicLetters(written) };
      }
    }
  },
};

const isNoVerb = (folded: string): boolean => (shippedLexicon.kindsOf(folded) & ~(KIND.past | KIND.imperfect)) !== 0;

/** A final ی stands for ي, and for ى where only that makes a word. */
function inArabicLetters(written: string): string {
  const word = [...written].map((letter) => ARABIC_OF[letter] ?? letter).join('');
  if (!written.endsWith('ی')) return word;
  const bases = splitsOf(word).map(({ base }) => fold(base));
  const spellings = bases.filter(isNoVerb).flatMap(spellingsOf);
  const isMaqsura = spellings.length > 0 && spellings.every((spelling) => spelling.endsWith('ى'));
  return isMaqsura ? `${word.slice(0, -1)}ى` : word;
}
