import type { Direction } from './blocks.ts';

/** Scripts written from right to left that a newsroom may meet. */
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{Letter}/u;

/** The way a text runs by its own letters; null when it has none (a number, a dash). */
export function naturalDirectionOf(text: string): Direction | null {
  if (RTL_LETTER.test(text)) return 'rtl';
  return LETTER.test(text) ? 'ltr' : null;
}

/**
 * The direction a block is given from its text: `'ltr'` for text without any Arabic (or other right-to-left)
 * letter, else null, which is the article's own direction. One Arabic word makes a paragraph an Arabic one.
 */
export function seededDirectionOf(text: string): Direction | null {
  return naturalDirectionOf(text) === 'ltr' ? 'ltr' : null;
}
