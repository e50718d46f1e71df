import { type ByteOf, byteIn1252, byteIn1256, characterIn1252, characterIn1256 } from './code-pages.ts';

/** A character found again in the bytes it was mistaken for, and where they stand. */
type Found = { start: number; end: number; character: string };

/** Characters found side by side; two are hardly ever there by chance. */
type Run = readonly Found[];

/*
 * Two signs can spell a character by chance: «CAFÉ» holds the bytes of ɻ. So one alone counts only where it is
 * what these texts may have held: Arabic as newspapers write it, Latin letters with accents, what windows-1252 has
 * besides (for text misread twice), general punctuation to dingbats, presentation forms, emoji.
 */
const ARABIC =
  /[\u060C\u061B\u061F\u0621-\u063A\u0640-\u0655\u0660-\u066C\u0670\u0671\u0679\u067E\u0686\u0688\u0691\u0698\u06A9\u06AF\u06BA\u06BE\u06C1\u06CC\u06D2\u06F0-\u06F9]/;
const OTHER_PLAUSIBLE =
  /[\u0080-\u017F\u0192\u02C6\u02DC\u2000-\u27BF\uFB50-\uFDFF\uFE70-\uFEFF\uFFFD\u{1F000}-\u{1FAFF}]|\uFE0F/u;
const ARABIC_LETTER = /[\u0621-\u064A]/;
const ARABIC_MARK = /[\u060C\u061B\u061F]/;

/** Spelt by signs that nobody writes side by side, so one is proof enough: â€“, Â«, Ã©, ðŸ˜€. */
const NEVER_MEANT =
  /[\u00A0-\u00BF\u00E1-\u00EA\u00EC-\u00FA\u00FC-\u00FF\u2000-\u27BF\uFEFF\uFFFD\u{1F000}-\u{1FAFF}]/u;
/** In 1256 the first sign of an accent is an Arabic letter (أ or آ), so only the long sequences prove themselves. */
const NEVER_MEANT_IN_ARABIC = /[\u2000-\u27BF\uFEFF\uFFFD\u{1F000}-\u{1FAFF}]/u;
/** Signs that never follow an Arabic letter, as the comma, the ellipsis and quotation marks do. */
const ODD_AFTER_ARABIC = /[Œœ€‚ƒ„†‡ˆ‰™¢-©¬®-º¼-¾]/;

/** The signs of the bytes with which a character goes on after its first (80 to BF). */
export const GOING_ON_1256 = signs(characterIn1256, 0x80, 0xbf);

/** Two signs with which a character of two bytes or more may begin: all that needs to be looked at. */
const BEGINS_1252 = new RegExp(`[\u00C2-\u00F4][\u0080-\u009F${signs(characterIn1252, 0x80, 0xbf)}]`, 'g');
const BEGINS_1256 = new RegExp(`[${signs(characterIn1256, 0xc2, 0xf4)}][${GOING_ON_1256}]`, 'g');

/** A cheap look before the work: the first signs of a character of two bytes or more. */
const SUSPECT_1252 = /[\u00C2-\u00F4]\P{ASCII}/u;
const SUSPECT_1256 = new RegExp(`[طظعغآأâï\u064B][${GOING_ON_1256}]`, 'u');

const NO_TEXT = /[\p{Cn}\p{Co}]/u;

/**
 * UTF-8 that was read as windows-1252 (Ø§Ù„Ø³Ù„Ø§Ù…), read again rightly, in the whole text or a part of it.
 * A misread Arabic character, or two of any kind side by side, prove the fault; without that only what nobody writes
 * is mended.
 */
export function mendUtf8ReadAs1252(text: string): string {
  if (!SUSPECT_1252.test(text)) return text;
  const runs = runsOf(findUtf8(text, byteIn1252, BEGINS_1252));
  const proves = (run: Run) => run.length > 1 || run.some((one) => isArabicReadAsLatin(text, one));
  const proven = runs.some(proves);
  const isMisread = (run: Run) => proves(run) || run.some(({ character }) => isMeant(character, proven));
  return replace(text, runs.filter(isMisread).flat());
}

/** Whether one character alone was misread: never meant as it stands, or likely in a text with proof. */
function isMeant(character: string, proven: boolean): boolean {
  return NEVER_MEANT.test(character) || (proven && OTHER_PLAUSIBLE.test(character));
}

/** OÙ… ends in the bytes of م; so an Arabic letter counts only where no Latin letter stands before it. */
function isArabicReadAsLatin(text: string, { start, character }: Found): boolean {
  if (!ARABIC.test(character)) return false;
  return ARABIC_MARK.test(character) || !/\p{Script=Latin}/u.test(text.charAt(start - 1));
}

/** UTF-8 that was read as windows-1256 (ط§ظ„ط³ظ„ط§ظ…), read again rightly, in the whole text or a part of it. */
export function mendUtf8ReadAs1256(text: string): string {
  if (!SUSPECT_1256.test(text)) return text;
  const runs = runsOf(findUtf8(text, byteIn1256, BEGINS_1256));
  const isOdd = ({ start, end }: Found) => ODD_AFTER_ARABIC.test(text.slice(start + 1, end));
  const proves = (run: Run) =>
    run.length > 1
      ? run.some(({ character }) => ARABIC_LETTER.test(character)) || run.every(isOdd)
      : run.some((one) => isOdd(one) && ARABIC.test(one.character));
  const proven = runs.some(proves);
  const isMisread = (run: Run) => proves(run) || (run.length === 1 && run.some((one) => isAlone(text, one, proven)));
  return replace(text, runs.filter(isMisread).flat());
}

/** Whether one character alone was misread; in فقط، the bytes of ء stand by chance, so it must not end an Arabic word. */
function isAlone(text: string, { start, end, character }: Found, proven: boolean): boolean {
  if (NEVER_MEANT_IN_ARABIC.test(character)) return true;
  const before = text.charAt(start - 1);
  if (/[\u00C0-\u00FF]/.test(character)) return /[A-Za-z]/.test(before);
  if (!proven) return false;
  if (/[\u00A0-\u00BF]/.test(character)) return true;
  return ARABIC.test(character) && !/[\p{L}\p{M}]/u.test(before) && !/\p{L}/u.test(text.charAt(end));
}

function runsOf(found: readonly Found[]): Run[] {
  const runs: Found[][] = [];
  for (const one of found) {
    const run = runs.at(-1);
    if (run?.at(-1)?.end === one.start) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function findUtf8(text: string, byteOf: ByteOf, begins: RegExp): Found[] {
  const found: Found[] = [];
  begins.lastIndex = 0;
  for (let pair = begins.exec(text); pair !== null; pair = begins.exec(text)) {
    const one = sequenceAt(text, pair.index, byteOf);
    if (one !== null) found.push(one);
    begins.lastIndex = one === null ? pair.index + 1 : one.end;
  }
  return found;
}

/** The signs that a code page has for the bytes from one to another. */
function signs(characterOf: (byte: number) => string, first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => characterOf(first + index)).join('');
}

/** The character whose UTF-8 bytes begin here, well-formed after Unicode 17 §3.9 table 3-7. */
function sequenceAt(text: string, start: number, byteOf: ByteOf): Found | null {
  if (text.charCodeAt(start) < 0x80) return null;
  const lead = byteOf(text.charAt(start));
  const length = lead === null ? 0 : lengthAfter(lead);
  if (lead === null || length === 0) return null;

  let code = lead & (0xff >> (length + 1));
  for (let offset = 1; offset < length; offset += 1) {
    const byte = start + offset < text.length ? byteOf(text.charAt(start + offset)) : null;
    if (byte === null || byte < 0x80 || byte > 0xbf) return null;
    code = (code << 6) | (byte & 0x3f);
  }
  const shortest = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000;
  if (code < shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return NO_TEXT.test(character) ? null : { start, end: start + length, character };
}

/** How many bytes a sequence with this first byte has; 0 when none begins with it. */
function lengthAfter(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

function replace(text: string, found: readonly Found[]): string {
  if (found.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, character } of found) {
    parts.push(text.slice(at, start), character);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
