import { fold } from '../../../arabic/fold/index.ts';

/** Something that the palette leads to or does. */
export type PaletteEntry = {
  readonly id: string;
  readonly label: string;
  /** Other words by which it is found, such as its name in the other language or an address. */
  readonly also?: string;
};

/**
 * The entries in which each typed word begins a word, however it is spelt; those whose label begins with what was typed
 * come first. Nothing typed finds all.
 */
export function matching<Entry extends PaletteEntry>(entries: readonly Entry[], typed: string): readonly Entry[] {
  const asked = wordsOf(typed);
  const start = asked.join(' ');
  const found = entries.filter(({ label, also = '' }) => {
    const words = wordsOf(`${label} ${also}`);
    return asked.every((part) => words.some((word) => word.startsWith(part) || withoutArticle(word).startsWith(part)));
  });
  return found.toSorted((one, other) => Number(begins(other, start)) - Number(begins(one, start)));
}

const begins = ({ label }: PaletteEntry, start: string): boolean => wordsOf(label).join(' ').startsWith(start);

const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}@.]+/u)
    .filter((word) => word !== '');

/** «حقوق» finds «والحقوق». */
const withoutArticle = (word: string): string => word.replace(/^و?(?:ال|لل)/, '');
