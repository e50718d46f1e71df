import { latinDigits } from '../numbers/index.ts';

/** A stretch of a text that is one word or one number; positions count UTF-16 units, the end not included. */
export type Word = { kind: 'word' | 'number'; start: number; end: number };

/** What a UTF-16 unit does in a row of them. */
const PARTS = 0;
/** Arabic letters, and their presentation forms. */
const ARABIC = 1;
/** Letters of every other script. */
const OTHER = 2;
const DIGIT = 3;
/** Vowel signs, tatweel, what has no shape: they go with the word that they stand in, and are none by themselves. */
const SIGN = 4;

const ARABIC_LETTER = /^(?=\p{L})[\p{Script=Arabic}\uFB50-\uFDFF\uFE70-\uFEFC]$/u;
const LETTER = /^\p{L}$/u;
const NUMBER = /^\p{Nd}$/u;
const WITH_A_WORD = /^[\p{M}\p{Cf}\u0640]$/u;

/** The thousands of Arabic and English print, and the decimal signs; each only between digits. */
const IN_NUMBERS = new Set([0x066c, 0x066b, 0x2c, 0x2e]);
/** What stands between the digits of a number that isn't one: dates (3.5.2011), addresses of machines. */
const SEVERAL_POINTS = /[.٫][^.٫]*[.٫]/;

const classes = new Uint8Array(0x10000).fill(255);

/**
 * The words and numbers of a text in order. Arabic letters, other letters and digits are words apart (بـ27, iPhone17);
 * # and _ and every other mark part words, so that a hashtag is found by its words; a number keeps its separators.
 *
 * @example wordsOf('سجل 12,500 في #ماء_الحسكة').length // 5
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  /** Behind the last letter, digit or sign of the word that is being read. */
  let end = 0;
  let reading = PARTS;
  const close = () => {
    if (start >= 0 && reading === DIGIT) words.push(...partsOfNumber(text, start, end));
    else if (start >= 0) words.push({ kind: 'word', start, end });
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const does = unit >= 0xd800 && unit < 0xdc00 ? classOfPair(text.codePointAt(at) ?? unit) : classOf(unit);
    if (does === SIGN) {
      if (start >= 0) end = at + 1;
      continue;
    }
    if (does !== PARTS) {
      if (start >= 0 && reading !== does) close();
      if (start < 0) start = at;
      reading = does;
      if (unit >= 0xd800 && unit < 0xdc00) at += 1;
      end = at + 1;
    } else if (
      !(reading === DIGIT && start >= 0 && IN_NUMBERS.has(unit) && classOf(text.charCodeAt(at + 1)) === DIGIT)
    ) {
      close();
    }
  }
  close();
  return words;
}

/** The halves of a surrogate pair take the class of their character. */
function classOfPair(codePoint: number): number {
  return codePoint > 0xffff ? classOfCharacter(String.fromCodePoint(codePoint)) : PARTS;
}

function classOf(unit: number): number {
  const known = classes[unit] ?? PARTS;
  if (known !== 255) return known;
  const found = Number.isNaN(unit) ? PARTS : classOfCharacter(String.fromCharCode(unit));
  classes[unit] = found;
  return found;
}

function classOfCharacter(character: string): number {
  if (WITH_A_WORD.test(character)) return SIGN;
  if (ARABIC_LETTER.test(character)) return ARABIC;
  if (LETTER.test(character)) return OTHER;
  return NUMBER.test(character) ? DIGIT : PARTS;
}

function partsOfNumber(text: string, start: number, end: number): Word[] {
  const written = text.slice(start, end);
  if (!SEVERAL_POINTS.test(written)) return [{ kind: 'number', start, end }];
  const parts: Word[] = [];
  for (const { index, 0: digits } of written.matchAll(/[^.,٫٬]+/g)) {
    parts.push({ kind: 'number', start: start + index, end: start + index + digits.length });
  }
  return parts;
}

/** What is thousands by its place: three digits after each comma, to the end or to the decimal sign. */
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?=\.|$)/;

/**
 * A number as it is looked for: digits as 0-9, without thousands, with . as the decimal sign; a comma that parts no
 * thousands is a decimal sign too.
 *
 * @example plainNumber('١٢٬٥٠٠') // '12500'
 */
export function plainNumber(written: string): string {
  const digits = latinDigits(written.replace(/[\p{M}\p{Cf}\u0640٬]/gu, '')).replaceAll('٫', '.');
  return digits.replace(THOUSANDS, (whole) => whole.replaceAll(',', '')).replaceAll(',', '.');
}
