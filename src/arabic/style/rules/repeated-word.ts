import { fold } from '../../fold/index.ts';
import { lettersAlone } from '../../letters/index.ts';
import { KIND, shippedLexicon } from '../../lexicon/index.ts';
import type { StyleText } from '../style-text.ts';
import type { Rule } from './rule.ts';

/** Words that never stand twice. Left out: لم لم (why did he not), ما ما, بين بين, لا لا, هو هو. */
const NEVER_TWICE = new Set(
  `أن إن في إلى على عن مع من حتى منذ قد ثم أو أم بل هذا هذه ذلك تلك الذي التي الذين كان كانت كانوا أنه أنها أنهم إنه إنها إنهم
بأن بأنه بأنها لأن لأنه لأنها وأن وفي ومن وعلى وإلى بعد قبل عند خلال كل بعض ضد نحو عليه عليها عليهم إليه إليها فيه فيها منه منها
له لها لهم به بها بهم لن سوف ليس ليست ضمن عبر حول لدى وهو وهي وقد وكان كما حيث بينما عندما الآن أيضا فقط`.split(/\s+/),
);
/** Said twice on purpose: an oath, a call. */
const CALLS = new Set('الله الصبر الحذر الثبات الرحيل الوحدة النجدة الغوث البدار الموت الثأر الأمان'.split(' '));

const VERBAL = KIND.past | KIND.imperfect;
const BETWEEN = /^[ \u00A0]+$/;

/**
 * A word typed twice. Not what is doubled for a meaning (شيئاً شيئاً, خطوة خطوة) or may be two names: only particles,
 * words with the article, and words that are nothing but verbs.
 */
export const repeatedWordRule: Rule = {
  name: 'repeatedWord',
  *find(read) {
    const { text, words } = read;
    for (let at = 0; at < words.length; ) {
      const after = endOfRun(read, at);
      const first = words[at];
      const last = words[after - 1];
      if (first !== undefined && last !== undefined && last !== first) {
        const { written, start } = first;
        const { end } = last;
        const before = text.slice(Math.max(0, start - NEAR), start);
        if (isSlip(written, before, text.slice(end, end + NEAR))) yield { start, end, fix: written };
      }
      at = after;
    }
  },
};

/** How far a question looks for its mark. */
const NEAR = 300;

/** Behind the last word of a run of the same word with nothing but spaces between. */
function endOfRun({ text, words }: StyleText, from: number): number {
  let after = from + 1;
  for (; after < words.length; after += 1) {
    const last = words[after - 1];
    const next = words[after];
    const goesOn = next?.written === last?.written && BETWEEN.test(text.slice(last?.end, next?.start));
    if (!goesOn) break;
  }
  return after;
}

function isSlip(written: string, before: string, after: string): boolean {
  if (/[\u064B-\u064D]/.test(written)) return false;
  const word = lettersAlone(written);
  // Who of them: مَن مِن هؤلاء, at the beginning or in a question.
  if (word === 'من') return /[\p{L}\p{M}] $/u.test(before) && !/^[^.!\n]*[؟?]/.test(after);
  if (NEVER_TWICE.has(word)) return true;
  const kinds = shippedLexicon.kindsOf(fold(word));
  if (word.length >= 5 && word.startsWith('ال') && kinds === 0) {
    const bare = shippedLexicon.kindsOf(fold(word.slice(2)));
    return !CALLS.has(word) && bare !== 0 && (bare & KIND.name) === 0;
  }
  return word.length >= 3 && kinds !== 0 && (kinds & ~VERBAL) === 0;
}
