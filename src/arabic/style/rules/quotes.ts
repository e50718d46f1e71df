import type { Edit } from '../finding.ts';
import type { StyleText } from '../style-text.ts';
import { pairsOfQuotes, type QuotePair } from './quote-pairs.ts';
import { matchesIn, type Rule } from './rule.ts';

const ARABIC = /[\u0620-\u064A]/;
const PROPER_INNER = /^“.*”$/s;
/** 'هكذا' and ‘هكذا’, around Arabic alone: between Latin letters it is an apostrophe. */
const SINGLE =
  /(?<=^|[\s([:])(?:['‘‚])(?=[\u0620-\u064A])[^'‘’‚"“”„‟«»\n]{0,300}[\u0620-\u063F\u0641-\u0652\u060C\u061F.!…0-9٠-٩](?:['‘’])(?=[\s.,:!?)\]،؛؟…]|$)/gm;
/** <<هكذا>>, as it is typed where a keyboard has no «. */
const ANGLES = /<<(?=\s*[\u0620-\u064A])[^<>\n]{1,300}>>/g;

/** «» around what is quoted, “” within them. A mark that has no partner is left: it may be an inch. */
export const quotesRule: Rule = {
  name: 'quotes',
  *find(read) {
    if (!/["“”„‟'‘’‚<]/.test(read.text)) return;
    const pairs = pairsOfQuotes(read);
    for (const pair of pairs) yield* editsOf(read, pair);
    for (const { start, end } of matchesIn(read, SINGLE)) {
      if (!pairs.some(({ open, close }) => open < start && end <= close)) yield* around(start, end, 1, '«»');
    }
    for (const { start, end } of matchesIn(read, ANGLES)) yield* around(start, end, 2, '«»');
  },
};

function* editsOf(read: StyleText, { open, close, isInner, isOurs }: QuotePair): Generator<Edit> {
  if (isOurs || !isArabicQuotation(read, open, close)) return;
  if (isInner && PROPER_INNER.test(read.text.slice(open, close + 1))) return;
  yield* around(open, close + 1, 1, isInner ? '“”' : '«»');
}

/** By what stands around it in its line; where nothing does, by what is quoted. */
function isArabicQuotation({ text, isInArabic }: StyleText, open: number, close: number): boolean {
  if (isInArabic(open, close + 1)) return true;
  const line = text.slice(text.lastIndexOf('\n', open) + 1, open) + (/^[^\n]*/.exec(text.slice(close + 1))?.[0] ?? '');
  return !/\p{L}/u.test(line) && ARABIC.test(text.slice(open, close));
}

function* around(start: number, end: number, width: number, marks: string): Generator<Edit> {
  yield { start, end: start + width, fix: marks.charAt(0) };
  yield { start: end - width, end, fix: marks.charAt(1) };
}
