import { latinDigits } from '../numbers/index.ts';
import { formOf } from './letters.ts';

const ALEF = 'ا'.charCodeAt(0);
const HAMZA = 'ء'.charCodeAt(0);
const SEATED_HAMZA = 'ئ'.charCodeAt(0);
const WAW = 'و'.charCodeAt(0);
const YEH = 'ي'.charCodeAt(0);
const TATWEEL = 0x0640;
const HAMZA_ABOVE = 0x0654;

/** A folded text that knows where each of its letters stood. All positions count UTF-16 units. */
export type Folded = {
  text: string;
  /** The stretch of the original from which a stretch of the folded text was made, signs and tatweel in it included. */
  originalSpan: (start: number, end: number) => { start: number; end: number };
};

/**
 * Brings the spellings of words to one form, for an index and for what readers type: hamza seats, ى and ي, ة and ه,
 * tatweel, vowel signs and Quranic marks, presentation forms, hamza and madda typed apart, characters without a shape,
 * Persian letters, all three sets of digits; Latin, Greek and Cyrillic without case and accents. Marks and spaces stay.
 * Never for display: the result is not Arabic that anyone writes. Folding twice changes nothing more.
 *
 * Beyond Unicode: ؤ and ئ count as one (مسؤول, مسئول), and a hamza on the line before an alef counts as the alef with
 * madda (القرءان, القرآن), but for the plural of a word in اء (لقاءات).
 *
 * @example fold('الأُسْـرَة') // 'الاسره'
 */
export function fold(text: string): string {
  putDown(text);
  return written();
}

/**
 * The same, with the way back to the original, so that a highlight falls on the text as written.
 *
 * @example
 * const { text, originalSpan } = foldWithOffsets('عـــاجل'); // text: 'عاجل'
 * originalSpan(0, 2); // { start: 0, end: 5 }: the tatweel lies within
 */
export function foldWithOffsets(text: string): Folded {
  putDown(text);
  const starts = sheet.starts.slice(0, sheet.length);
  const ends = sheet.ends.slice(0, sheet.length);
  return {
    text: written(),
    originalSpan: (start, end) => {
      const from = starts[start] ?? text.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from };
    },
  };
}

/**
 * Where a text is folded: its units, and the stretch of the original from which each was made. One for all texts, since
 * each is done with before the next begins; it grows with the longest.
 */
const sheet = {
  units: new Uint16Array(1_024),
  starts: new Int32Array(1_024),
  ends: new Int32Array(1_024),
  length: 0,
};

/** The letter that a UTF-16 unit counts as, for those that always count as one; 0 for all others, and before they are met. */
const letters = new Uint16Array(0x10000);

/** What `formOf` says of every UTF-16 unit that is a character by itself, filled in as they are met. */
const forms: (string | undefined)[] = [];

function putDown(text: string): void {
  sheet.length = 0;
  /** Where the tatweel stands that a hamza may sit on; -1 where the last letter was none. */
  let tatweelAt = -1;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const letter = letters[unit] ?? 0;
    if (letter !== 0) {
      put(letter, at, at + 1);
      tatweelAt = -1;
      at += 1;
      continue;
    }
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length && isLow(text.charCodeAt(at + 1));
    const end = at + (isPair ? 2 : 1);
    const form = isPair ? formOf(text.slice(at, end)) : formOfUnit(unit);
    const last = sheet.length - 1;
    if (unit === HAMZA_ABOVE && tatweelAt >= 0) {
      put(SEATED_HAMZA, tatweelAt, end);
      tatweelAt = -1;
    } else if (unit === HAMZA_ABOVE && (sheet.units[last] === WAW || sheet.units[last] === YEH) && last >= 0) {
      sheet.units[last] = SEATED_HAMZA;
      sheet.ends[last] = end;
    } else if (form === '') {
      // A sign belongs to the letter before it; what has no shape lies between words as often as in them.
      if (last >= 0 && isSign(unit)) sheet.ends[last] = end;
      if (unit === TATWEEL) tatweelAt = at;
    } else {
      for (let index = 0; index < form.length; index += 1) put(form.charCodeAt(index), at, end);
      tatweelAt = -1;
    }
    at = end;
  }
}

function formOfUnit(unit: number): string {
  const known = forms[unit];
  if (known !== undefined) return known;
  const form = latinDigits(formOf(String.fromCharCode(unit)));
  forms[unit] = form;
  if (form.length === 1) letters[unit] = form.charCodeAt(0);
  return form;
}

function put(unit: number, start: number, end: number): void {
  const last = sheet.length - 1;
  if (last > 0 && sheet.units[last] === ALEF && sheet.units[last - 1] === HAMZA && isArabicLetter(unit))
    dropHamzaOnTheLine();
  const at = sheet.length;
  if (at === sheet.units.length) grow();
  sheet.units[at] = unit;
  sheet.starts[at] = start;
  sheet.ends[at] = end;
  sheet.length = at + 1;
}

function grow(): void {
  const { units, starts, ends } = sheet;
  const size = units.length * 2;
  sheet.units = new Uint16Array(size);
  sheet.starts = new Int32Array(size);
  sheet.ends = new Int32Array(size);
  sheet.units.set(units);
  sheet.starts.set(starts);
  sheet.ends.set(ends);
}

/**
 * القرءان is القرآن: a hamza on the line before an alef goes, where the word goes on. It stays in لقاءات, where the
 * hamza ends the word before its plural (an alef before it tells), and in جزءا.
 */
function dropHamzaOnTheLine(): void {
  const { units, starts, ends } = sheet;
  const alef = sheet.length - 1;
  let first = alef;
  while (first > 0 && units[first - 1] === HAMZA) first -= 1;
  if (first > 0 && units[first - 1] === ALEF) return;
  for (const column of [units, starts, ends]) column.copyWithin(first, alef, alef + 1);
  sheet.length = first + 1;
}

const isArabicLetter = (unit: number): boolean => unit >= 0x0621 && unit <= 0x064a;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Signs over and under letters, and tatweel, but nothing invisible. */
const isSign = (unit: number): boolean =>
  unit === TATWEEL || (unit >= 0x0610 && unit <= 0x08ff && unit !== 0x061c) || (unit >= 0x0300 && unit <= 0x036f);

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Below so many units a string is put together sooner than the decoder has been called. */
const FEW = 32;

function written(): string {
  const { units, length } = sheet;
  if (length > FEW) return decoder.decode(units.subarray(0, length));
  let text = '';
  for (let at = 0; at < length; at += 1) text += String.fromCharCode(units[at] ?? 0);
  return text;
}
