import { lettersForShapes, PLAIN_LATIN } from '../letters/index.ts';

/** Each written form, and the letters that count as it. Pairs that part words (ض ظ, ذ ز) stay apart. */
const SPELLINGS: Readonly<Record<string, string>> = {
  // The alef with whatever it carries; the wasla of the Quran.
  ا: 'اأإآٱٲٳٵ',
  // Both seats of a hamza inside a word: مسؤول is مسئول. The hamza on the line stays: جزء is not جزئ.
  ئ: 'ئؤٶٸ',
  ي: 'يىیېےيۍ',
  ه: 'هةہھەۀۂۃ',
  ك: 'كکڪ',
  و: 'وۆۇۈۋٷ',
  // Letters by which Arabic newspapers write foreign sounds, as most of them spell the same sounds without.
  غ: 'غگ',
  ب: 'بپ',
  ف: 'فڤڨ',
  ز: 'زژ',
  تش: 'چ',
};

/** The last sigma of a Greek word is a sigma. */
const PLAIN: Readonly<Record<string, string>> = { ...PLAIN_LATIN, ς: 'σ' };

/** Accents of Latin, Greek and Cyrillic letters (Unicode block Combining Diacritical Marks). */
const ACCENTS = /[\u0300-\u036F]/g;

/**
 * Written, but no part of the word: vowel signs and Quranic marks (Mn of the Arabic blocks, Unicode 17; the small waw
 * and yeh), tatweel, accents, characters without a shape, controls that stand in no text, and half a surrogate pair.
 */
const ORNAMENT =
  /^(?:[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08FF]|[\u0300-\u036F]|\p{Cf}|\p{Variation_Selector}|\p{Cc}|\p{Cs})$/u;

/** Controls that part words as a space does. */
const SPACES = /^[\t\n\v\f\r\u0085]$/;

const FORM = new Map(Object.entries(SPELLINGS).flatMap(([form, all]) => [...all].map((one) => [one, form] as const)));

const known = new Map<string, string>();

/**
 * The form of one character, which may be several letters (ﻻ, ﷺ, ß), or nothing where it is no part of a word.
 * Folding the result changes nothing.
 */
export function formOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const form = SPACES.test(character) ? character : ORNAMENT.test(character) ? '' : settle(character);
  known.set(character, form);
  return form;
}

/** Goes round until nothing changes: what NFKD makes of a capital with an accent is a capital. */
function settle(character: string): string {
  let form = character;
  for (let round = 0; round < 4; round += 1) {
    const next = [...plain(form)].map((one) => FORM.get(one) ?? PLAIN[one] ?? (ORNAMENT.test(one) ? '' : one)).join('');
    if (next === form) break;
    form = next;
  }
  return form;
}

function plain(text: string): string {
  // Arabic letters are never taken apart: the hamza of أ is part of the letter, and the table knows what it counts as.
  const letters = lettersForShapes(text);
  if (/[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF]/.test(letters)) return letters;
  return letters.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replace(ACCENTS, '').normalize('NFC');
}
