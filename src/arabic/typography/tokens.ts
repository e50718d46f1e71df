/** Letters written from left to right that stand in Arabic news (Latin; Greek and Cyrillic in names and units), with their accents. */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0300-\u036F`;
/** Bounded, so that a megabyte without a space does not exhaust the matcher; a longer word is two tokens side by side. */
const MANY = '{1,99}';
const DIGIT = '0-9\u0660-\u0669\u06F0-\u06F9';

/**
 * What can stand in a left-to-right run. `word` holds a letter, `number` only digits;
 * the others are runs of their own, whatever stands beside them.
 */
export type Token = { kind: 'link' | 'address' | 'tag' | 'phone' | 'word' | 'number'; start: number; end: number };

/** A link goes on to the next space or quotation mark; the marks of the sentence around it are taken off after. */
const LINK = String.raw`(?<link>(?:https?:\/\/|www\.|(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\/)[^\s<>"«»“”،؛؟]+)`;
/** Digits with spaces, hyphens or brackets between, after + or 0 or (011); which are phone numbers is said below. */
const PHONE = String.raw`(?<phone>(?<![${LETTER}${DIGIT}])(?:\((?:\+|[0٠۰])[${DIGIT}]{1,4}\)[ \u00A0-]?|\+|(?=[0٠۰][${DIGIT}]))[${DIGIT}](?:[ \u00A0().-]{0,2}[${DIGIT}]){5,16}(?![\p{L}\p{N}%٪]))`;
const TAG = String.raw`(?<tag>(?<![${LETTER}${DIGIT}])[#@][\p{L}\p{N}\p{M}_]${MANY}(?:[.-][\p{L}\p{N}_]${MANY}){0,9})`;
/** Signs that glue two parts of a name: AT&T, F-16, C++17, Node.js, 25°C, and in numbers 1,000. */
const GLUE = String.raw`(?:[-–_'’&/+@#$°]{1,3}|\.|(?<=[${DIGIT}])[,٬٫](?=[${DIGIT}]))`;
/** Signs that end a name: C++, C#, US$, the blood group O− (U+2212). The dot of .NET begins one. */
const WORD = String.raw`(?<word>(?:(?<![\p{L}\p{N}.])\.(?=[A-Z]))?[${LETTER}${DIGIT}]${MANY}(?:${GLUE}[${LETTER}${DIGIT}]${MANY}){0,99}[+#$™®\u2212]{0,3})`;
const TOKEN = new RegExp([LINK, PHONE, TAG, WORD].join('|'), 'gu');

const HAS_LETTER = new RegExp(`[${LETTER}]`, 'u');
/** What every token but a number begins with, or holds; a phone number begins with + or 0. */
const BEGINNING = new RegExp(`[${LETTER}#@+]|[0٠۰][${DIGIT}]`, 'u');
const SENTENCE_MARKS = /[.,;:!?'’…،؛؟)\]}]/;

/** Whether a text can hold anything but numbers; most lines of Arabic can't, and this says so in a tenth of the time. */
export const mayHoldRun = (text: string): boolean => BEGINNING.test(text);

/** Finds the tokens of a text in order; Arabic text, brackets and sentence marks lie between them. */
export function* tokensOf(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const { link, phone, tag, word = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    if (link !== undefined) yield { kind: 'link', start, end: start + withoutSentenceMarks(link) };
    else if (phone !== undefined) yield { kind: isPhone(phone) ? 'phone' : 'number', start, end };
    else if (tag !== undefined) yield* HAS_LETTER.test(tag) ? [{ kind: 'tag' as const, start, end }] : [];
    else if (!HAS_LETTER.test(word)) yield { kind: 'number', start, end };
    else yield { kind: word.includes('@') ? 'address' : 'word', start, end };
  }
}

/** How long a link is without the marks of the sentence; a bracket that it opened itself belongs to it. */
function withoutSentenceMarks(link: string): number {
  let end = link.length;
  let unopened = count(link, ')') - count(link, '(');
  while (end > 0) {
    const last = link.charAt(end - 1);
    if (!SENTENCE_MARKS.test(last)) break;
    if (last === ')') {
      if (unopened <= 0) break;
      unopened -= 1;
    }
    end -= 1;
  }
  return end;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** A phone number has seven digits or more, and is no date (05-03-2011) and no list of small numbers (05 10 15 20). */
function isPhone(text: string): boolean {
  const groups = text.split(/[^0-9\u0660-\u0669\u06F0-\u06F9]+/).filter((group) => group !== '');
  const digits = groups.join('').length;
  if (text.startsWith('+')) return digits >= 7;
  const isDate =
    groups.length === 3 && groups[2]?.length === 4 && groups.slice(0, 2).every(({ length }) => length <= 2);
  return !isDate && digits >= 8 && groups.some(({ length }) => length >= 3);
}
