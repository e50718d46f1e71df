import type { StyleText } from '../style-text.ts';

/** A pair of quotation marks by the places of its marks: within another pair or not, and whether it is of «» already. */
export type QuotePair = { open: number; close: number; isInner: boolean; isOurs: boolean };

const MARK = /["“”„‟«»\n]/g;
const OPENS_AFTER = /^[\s([{«“:/\u0640–—]?$/;
const CLOSES_BEFORE = /^[\s)\]}».,:;!?،؛؟…–—-]?$/;
/** What a quotation is written onto: و"هكذا", بـ"هكذا". */
const CLITIC_BEFORE = /(?:^|[\s(])[وفبكل]{1,2}$/;
const DIGIT = /[0-9٠-٩]/;

/**
 * The pairs of quotation marks in a text, line by line. Whether a mark opens or closes is told by what stands beside
 * it, since " has one form and “ is typed at either end.
 */
export function pairsOfQuotes(read: StyleText): QuotePair[] {
  const marks = [...read.text.matchAll(MARK)].map(({ index }) => index).filter((at) => !read.isSpared(at));
  const pairs: { open: number; close: number; isOurs: boolean }[] = [];
  let opened: number[] = [];
  for (const [index, at] of marks.entries()) {
    const mark = read.text.charAt(at);
    const top = opened.at(-1);
    const isWithin = top !== undefined && read.text.charAt(top) !== '«';
    if (mark === '\n') {
      opened = [];
    } else if (mark === '«' || (mark === '„' && !isWithin)) {
      opened.push(at);
    } else if (mark === '»') {
      const from = opened.findLastIndex((open) => read.text.charAt(open) === '«');
      if (from < 0) continue;
      pairs.push({ open: opened[from] ?? at, close: at, isOurs: true });
      opened = opened.slice(0, from);
    } else if (isWithin && !opens(read.text, at)) {
      if (isInch(read.text, at, marks[index + 1])) continue;
      pairs.push({ open: top, close: at, isOurs: false });
      opened.pop();
    } else if (isWithin || opens(read.text, at) || !closes(read.text, at)) {
      opened.push(at);
    }
  }
  return withDepth(pairs);
}

function opens(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const isAfter = OPENS_AFTER.test(before) || CLITIC_BEFORE.test(text.slice(Math.max(0, at - 4), at));
  return isAfter && !/^\s?$/.test(text.charAt(at + 1));
}

function closes(text: string, at: number): boolean {
  return !/^[\s([«]?$/.test(text.charAt(at - 1)) && CLOSES_BEFORE.test(text.charAt(at + 1));
}

/** 15.6" within a quotation whose own end is still to come. */
function isInch(text: string, at: number, next: number | undefined): boolean {
  if (!DIGIT.test(text.charAt(at - 1)) || next === undefined || !closes(text, at)) return false;
  return text.charAt(next) !== '\n' && !opens(text, next) && closes(text, next) && !DIGIT.test(text.charAt(next - 1));
}

function withDepth(pairs: readonly { open: number; close: number; isOurs: boolean }[]): QuotePair[] {
  let outermost = -1;
  return [...pairs]
    .sort((one, other) => one.open - other.open)
    .map((pair) => {
      const isInner = pair.open < outermost;
      outermost = Math.max(outermost, pair.close);
      return { ...pair, isInner };
    });
}
