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

/**
 * What may stand between letters and is none: what folding drops. As ranges, since a class by properties takes
 * milliseconds to compile; and nothing that folding keeps, or a run of it would be tried in every parting.
 */
const SIGNS =
  '[\\u00ad\\u0300-\\u036f\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dd\\u06df-\\u06e8\\u06ea-\\u06ed\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]*';

/** The first letters of a word are hint enough. */
const LETTERS = 8;

let lettersByForm: ReadonlyMap<string, string> | null = null;

/** Gathers what hints are made of, which takes some milliseconds: now, and not when a reader waits. */
export function prepareHints(): void {
  lettersByForm ??= gatheredLetters();
}

/**
 * Finds where something of a query probably stands, by its letters in all their spellings: a hundred times as fast as
 * reading a text word by word. What it finds may be part of another word, and inflected forms with other letters are
 * missed. Null where there is nothing to look for.
 */
export function hintOf({ words, phrases }: Query): RegExp | null {
  const firsts = phrases.map(([first = '']) => fold(first));
  const sought = [...words.flat().map(withoutEnding), ...firsts].filter((form) => form !== '');
  if (sought.length === 0) return null;
  return new RegExp(sought.map((form) => [...form].slice(0, LETTERS).map(spellingsOf).join(SIGNS)).join('|'), 'gu');
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
