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
  return foldInto(text, null);
}

/**
 * The same, with the way back to the original, so that a highlight falls on the text as written.
 *
 * @example
 * const { text, originalSpan } = foldWithOffsets('عـــاجل'); // text: 'عاجل'
 * originalSpan(0, 2); // { start: 0, end: 5 }: the tatweel lies within
 */
export function foldWithOffsets(text: string): Folded {
  const places: Places = { starts: [], ends: [] };
  const folded = foldInto(text, places);
  const { starts, ends } = places;
  return {
    text: folded,
    originalSpan: (start, end) => {
      const from = starts[start] ?? text.length;
      return { start: from, end: end > start ? (ends[end - 1] ?? text.length) : from };
    },
  };
}

type Places = { starts: number[]; ends: number[] };

/** What `formOf` says of every UTF-16 unit that is a character by itself, filled in as they are met. */
const forms: (string | undefined)[] = [];

function foldInto(text: string, places: Places | null): string {
  const units: number[] = [];
  /** Where the tatweel stands that a hamza may sit on; -1 where the last letter was none. */
  let tatweelAt = -1;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    const isPair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length && isLow(text.charCodeAt(at + 1));
    const end = at + (isPair ? 2 : 1);
    const form = isPair ? formOf(text.slice(at, end)) : formOfUnit(unit);
    const last = units.length - 1;
    if (unit === HAMZA_ABOVE && tatweelAt >= 0) {
      push(units, places, SEATED_HAMZA, tatweelAt, end);
      tatweelAt = -1;
    } else if (unit === HAMZA_ABOVE && (units[last] === WAW || units[last] === YEH)) {
      units[last] = SEATED_HAMZA;
      if (places !== null) places.ends[last] = end;
    } else if (form === '') {
      // A sign belongs to the letter before it; what has no shape lies between words as often as in them.
      if (places !== null && last >= 0 && isSign(unit)) places.ends[last] = end;
      if (unit === TATWEEL) tatweelAt = at;
    } else {
      for (let letter = 0; letter < form.length; letter += 1) push(units, places, form.charCodeAt(letter), at, end);
      tatweelAt = -1;
    }
    at = end;
  }
  return textOf(units);
}

function formOfUnit(unit: number): string {
  const known = forms[unit];
  if (known !== undefined) return known;
  const form = latinDigits(formOf(String.fromCharCode(unit)));
  forms[unit] = form;
  return form;
}

function push(units: number[], places: Places | null, unit: number, start: number, end: number): void {
  if (units[units.length - 1] === ALEF && isArabicLetter(unit)) dropHamzaOnTheLine(units, places);
  units.push(unit);
  places?.starts.push(start);
  places?.ends.push(end);
}

/**
 * القرءان is القرآن: a hamza on the line before an alef goes, where the word goes on. It stays in لقاءات, where the
 * hamza ends the word before its plural (an alef before it tells), and in جزءا.
 */
function dropHamzaOnTheLine(units: number[], places: Places | null): void {
  const alef = units.length - 1;
  let first = alef;
  while (first > 0 && units[first - 1] === HAMZA) first -= 1;
  if (first === alef || units[first - 1] === ALEF) return;
  units.splice(first, alef - first);
  places?.starts.splice(first, alef - first);
  places?.ends.splice(first, alef - first);
}

const isArabicLetter = (unit: number): boolean => unit >= 0x0621 && unit <= 0x064a;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** Signs over and under letters, and tatweel, but nothing invisible. */
const isSign = (unit: number): boolean =>
  unit === TATWEEL || (unit >= 0x0610 && unit <= 0x08ff && unit !== 0x061c) || (unit >= 0x0300 && unit <= 0x036f);

/** In pieces, since a call takes only so many arguments. */
function textOf(units: readonly number[]): string {
  if (units.length < 8192) return String.fromCharCode(...units);
  let text = '';
  for (let at = 0; at < units.length; at += 8192) text += String.fromCharCode(...units.slice(at, at + 8192));
  return text;
}
