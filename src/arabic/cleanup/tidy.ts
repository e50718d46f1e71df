import { lettersForShapesKeepingSigns } from '../letters/index.ts';

/** CR, CR LF, vertical tab (Word's line break), form feed, next line, and Unicode's line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Tabs and every space of another width (Zs). */
const SPACES = /[\t\p{Zs}]+/gu;

/** The bullets of Word's lists, from the private use area where its symbol fonts lie (Symbol B7, Wingdings A7). */
const BULLETS = /[\uF0A7\uF0B7]/g;

/**
 * Control characters, soft hyphens, zero-width spaces, marks of direction, embeddings, overrides and isolates, BOM,
 * annotation and object marks, noncharacters. None has a place in a text that is set in its own direction.
 */
const DROPPED =
  /(?![\t\n])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFC\uFFFE\uFFFF]/gu;

/** Persian parts its words with it, between letters; elsewhere it does nothing. */
const IDLE_NON_JOINER = /(?<![\p{L}\p{M}])\u200C+|\u200C+(?!\p{L})/gu;

/** Emoji are joined by it, Indic letters shaped, and a lone ه (the year's هـ) bent; elsewhere it shows nothing. */
const JOINER =
  /((?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|(?<=[\u0900-\u0DFF])\u200D|(?<=(?<!\p{L})ه)\u200D(?!\p{L}))|\u200D/gu;

/**
 * The same words in the characters that they are meant to have: letters for shapes, NFC, one kind of space and of line
 * end, nothing invisible that does nothing. Vowel signs, tatweel, digits and marks stay as written.
 */
export function tidy(text: string): string {
  return lettersForShapesKeepingSigns(text.toWellFormed())
    .replace(LINE_ENDS, '\n')
    .replace(BULLETS, '•')
    .replace(DROPPED, '')
    .replace(IDLE_NON_JOINER, '')
    .replace(JOINER, (_, working?: string) => working ?? '')
    .replace(SPACES, ' ')
    .normalize('NFC');
}

/** What `tidy` makes line ends of, and so isn't dropped. */
const LINE_END = /[\r\v\f\u0085]/;

/**
 * Where a text has characters without a shape that do nothing, as `tidy` drops them; UTF-16 units, the end not included.
 * The joiners of emoji, of هـ and of Indic letters do something, and so does what parts a Persian word.
 */
export function idleInvisible(text: string): { start: number; end: number }[] {
  return [DROPPED, IDLE_NON_JOINER, JOINER].flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: found, 1: working }) => working === undefined && !LINE_END.test(found))
      .map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );
}
