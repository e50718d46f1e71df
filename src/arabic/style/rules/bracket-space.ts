import type { Edit } from '../finding.ts';
import type { StyleText } from '../style-text.ts';
import type { Rule } from './rule.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '«': '»' };
const BRACKET = /[()[\]«»\n]/g;
const SPACES_FIRST = /^[ \u00A0]+/;
const SPACES_LAST = /[ \u00A0]+$/;
const ARABIC = /[\u0620-\u063F\u0641-\u0652]/;
/** A quotation is written onto these: و«الحياة», بالـ«فيتو». */
const CLITIC = /(?:^|[^\p{L}\p{M}])(?:[وفأ]?(?:[بكلس]|ال|بال|كال|لل)?|[وف])[\u064B-\u0652]?$/u;
/** Shorter ones complete a word: المدير(ة), (ال)مدينة. */
const FEWEST_LETTERS = 4;

/** No space within brackets and quotation marks, one before and after them. */
export const bracketSpaceRule: Rule = {
  name: 'bracketSpace',
  *find(read) {
    for (const { open, close } of pairsOf(read)) {
      const inner = read.text.slice(open + 1, close);
      if (inner.trim() === '' || !(ARABIC.test(inner) || read.isInArabic(open, close + 1))) continue;
      yield* within(inner, open + 1);
      if ((inner.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS) yield* outside(read.text, open, close);
    }
  },
};

function* within(inner: string, at: number): Generator<Edit> {
  const first = SPACES_FIRST.exec(inner)?.[0].length ?? 0;
  const last = SPACES_LAST.exec(inner)?.[0].length ?? 0;
  if (first > 0) yield { start: at, end: at + first, fix: '' };
  if (last > 0) yield { start: at + inner.length - last, end: at + inner.length, fix: '' };
}

function* outside(text: string, open: number, close: number): Generator<Edit> {
  const before = text.slice(Math.max(0, open - 8), open);
  if (ARABIC.test(before.slice(-1)) && !CLITIC.test(before)) {
    yield { start: open, end: open + 1, fix: ` ${text.charAt(open)}` };
  }
  const after = text.slice(close + 1, close + 4);
  if (/^[\u0620-\u063F\u0641-\u064A]{3}/.test(after))
    yield { start: close, end: close + 1, fix: `${text.charAt(close)} ` };
}

/** Brackets that have a partner in their line; a smiley or the bracket of a list (1) has none. */
function pairsOf({ text, isSpared }: StyleText): { open: number; close: number }[] {
  const pairs: { open: number; close: number }[] = [];
  let opened: number[] = [];
  for (const { index: at, 0: bracket } of text.matchAll(BRACKET)) {
    if (isSpared(at)) continue;
    if (bracket === '\n') opened = [];
    else if (bracket in CLOSING) opened.push(at);
    else {
      const open = opened.at(-1);
      if (open === undefined || CLOSING[text.charAt(open)] !== bracket) continue;
      pairs.push({ open, close: at });
      opened.pop();
    }
  }
  return pairs;
}
