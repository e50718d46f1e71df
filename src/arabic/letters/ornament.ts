/*
 * What is written but is no part of the word, after Unicode 17:
 * vowel signs and Quranic marks (Mn of the Arabic blocks, the small waw and yeh of the Quran), tatweel,
 * and characters without a shape (Cf, variation selectors, the combining grapheme joiner).
 */
const SIGNS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0897-\u089F\u08CA-\u08FF]/g;
const TATWEEL = /\u0640/g;
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|\u034F/gu;

/** Takes out every character that has no shape of its own: marks of direction, joiners, soft hyphens, BOM. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/**
 * The letters alone, composed (NFC): no vowel signs, no tatweel, nothing invisible. Hamza, ة and ى stay as spelt.
 *
 * @example lettersAlone('الأُسْـرَة') // 'الأسرة'
 */
export function lettersAlone(text: string): string {
  // Composed before the signs go, so that a hamza typed apart joins its letter instead of going with them.
  return withoutInvisible(text).replace(TATWEEL, '').normalize('NFC').replace(SIGNS, '');
}
