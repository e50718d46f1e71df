import type { Span } from './isolates.ts';

/**
 * Numbers joined by a dash: a score, a range of years, a way to line up. After an en dash and on both sides of an em
 * dash a line may end (Unicode UAX 14, classes BA and B2); a hyphen before a digit holds by itself.
 */
const JOINED = /[0-9٠-٩۰-۹]{1,99}(?:[.,٫][0-9٠-٩۰-۹]{1,99})?(?:[–—][0-9٠-٩۰-۹]{1,99}(?:[.,٫][0-9٠-٩۰-۹]{1,99})?){1,9}/g;

/**
 * The stretches of a text within which no line may end.
 *
 * @example unbroken('لعب بطريقة 4–3–3') // [{ start: 11, end: 16 }]
 */
export function unbroken(text: string): Span[] {
  // Nearly every text has no such dash, and is told at sight.
  if (!text.includes('–') && !text.includes('—')) return [];
  return [...text.matchAll(JOINED)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
