import { fold } from '../../arabic/index.ts';
import type { Query } from './parse-query.ts';

/** Letters of the scripts that news are written in, as they may stand in a text. */
const WRITTEN = [
  [0x21, 0x24f],
  [0x370, 0x4ff],
  [0x600, 0x77f],
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
] as const;

/** What stands between letters and is none. */
const SIGNS = '[\\p{M}\\p{Cf}\\u0640]*';

let lettersByForm: ReadonlyMap<string, string> | null = null;

/**
 * Finds where something of a query probably stands, by its letters in all their spellings: a hundred times as fast as
 * reading a text word by word. What it finds may be part of another word, and inflected forms with other letters are
 * missed. Null where there is nothing to look for.
 */
export function hintOf({ words, phrases }: Query): RegExp | null {
  const firsts = phrases.map(([first = '']) => fold(first));
  const sought = [...words.flat().map(withoutEnding), ...firsts].filter((form) => form !== '');
  if (sought.length === 0) return null;
  return new RegExp(sought.map((form) => [...form].map(spellingsOf).join(SIGNS)).join('|'), 'gu');
}

/** The ة of أزمة is not in أزمات and أزمته. */
const withoutEnding = (family: string): string => family.replace(/(?<=...)ه$/, '');

/** A class of the letters that fold to one. */
function spellingsOf(form: string): string {
  lettersByForm ??= gatheredLetters();
  return `[${lettersByForm.get(form) ?? escaped(form)}]`;
}

function gatheredLetters(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [from, to] of WRITTEN) {
    for (let unit = from; unit <= to; unit += 1) {
      const letter = String.fromCharCode(unit);
      const form = fold(letter);
      if (form.length === 1) letters.set(form, (letters.get(form) ?? '') + escaped(letter));
    }
  }
  return letters;
}

const escaped = (letter: string): string => letter.replace(/[\\\]^-]/g, '\\$&');
