import { fold } from '../../fold/index.ts';
import { lettersAlone } from '../../letters/index.ts';
import { KIND, shippedLexicon } from '../../lexicon/index.ts';
import type { Edit } from '../finding.ts';
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
    for (let at = 0; at < read.words.length; at += 1) {
      const run = runFrom(read, at);
      if (run === null) continue;
      yield run.edit;
      at = run.last;
    }
  },
};

function runFrom({ text, words }: StyleText, at: number): { edit: Edit; last: number } | null {
  const first = words[at];
  if (first === undefined) return null;
  let last = at;
  for (let next = words[at + 1]; next !== undefined; next = words[last + 1]) {
    const before = words[last] ?? first;
    if (next.written !== first.written || !BETWEEN.test(text.slice(before.end, next.start))) break;
    last += 1;
  }
  const end = words[last]?.end ?? first.end;
  if (last === at || !isSlip(first.written, text.slice(0, first.start), text.slice(end))) return null;
  return { edit: { start: first.start, end, fix: first.written }, last };
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
