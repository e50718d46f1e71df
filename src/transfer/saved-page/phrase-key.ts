import { lettersAlone } from '../../arabic/index.ts';

/** Spellings that people mix up in a phrase: hamza on alef, ta marbuta, alef maqsura. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['أ', 'إ', 'آ', 'ٱ'].map((letter) => [letter, 'ا'] as const),
  ['ة', 'ه'],
  ['ى', 'ي'],
]);

/**
 * A phrase as it is compared with those of the tables: letters and digits alone, one blank between words, spellings
 * that are mixed up made one. For comparing only.
 *
 * @example phraseKey('قد يُعجبك أيضاً:') // 'قد يعجبك ايضا'
 */
export function phraseKey(text: string): string {
  return lettersAlone(text)
    .replace(/[أإآٱةى]/g, (letter) => SPELLINGS.get(letter) ?? letter)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
