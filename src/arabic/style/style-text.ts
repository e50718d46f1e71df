import { isolates, type Span } from '../typography/index.ts';
import { wordsOf } from '../words/index.ts';
import type { StyleSettings } from './finding.ts';

/** A word of Arabic letters as written, signs and tatweel included; UTF-16 units, the end not included. */
export type WrittenWord = { written: string; start: number; end: number };

/** A text as the rules read it: what they leave alone, and the script that each place lies in. */
export type StyleText = {
  text: string;
  settings: StyleSettings;
  /** Its Arabic words in order, without those within links, tags and Latin names. */
  words: readonly WrittenWord[];
  /** Whether a place lies in a link, an address, a tag, a phone number, a Latin name or a piece of code. */
  isSpared: (at: number) => boolean;
  /** Whether a place lies in a piece of code, where even spaces count. */
  isCode: (at: number) => boolean;
  /** Whether a stretch lies in Arabic: between two Latin words of one line it doesn't. */
  isInArabic: (start: number, end: number) => boolean;
  /** Whether the last letter before a place, in its line, is Arabic. */
  followsArabic: (at: number) => boolean;
  /** Whether the next letter from a place on, in its line, is of another script. */
  precedesLatin: (at: number) => boolean;
};

const NONE = 0;
const ARABIC = 1;
const OTHER = 2;

/** Why a unit is spared. */
const RUN = 1;
const CODE = 2;

const HASHTAG = /[#@][\p{L}\p{N}\p{M}_]{1,99}/gu;
const PIECE_OF_CODE = /`[^`\n]{1,999}`/g;
const ARABIC_LETTER =
  /[\u0620-\u064A\u066E-\u06D3\u06D5\u06EE-\u06EF\u06FA-\u06FF\u0750-\u077F\u08A0-\u08C9\uFB50-\uFDFF\uFE70-\uFEFC]/;
const LETTER = /\p{L}/u;

/** Reads a text once for all rules. */
export function styleText(text: string, settings: StyleSettings): StyleText {
  const spared = sparedIn(text);
  const isSpared = (at: number) => spared !== null && (spared[at] ?? 0) > 0;
  const scripts = scriptsOf(text);
  const before = lastLetters(text, scripts);
  const after = nextLetters(text, scripts);
  return {
    text,
    settings,
    words: wordsOf(text)
      .filter(({ kind, start }) => kind === 'word' && scripts[start] === ARABIC && !isSpared(start))
      .map(({ start, end }) => ({ written: text.slice(start, end), start, end })),
    isSpared,
    isCode: (at) => spared?.[at] === CODE,
    isInArabic: (start, end) => before[start] === ARABIC || after[end] === ARABIC,
    followsArabic: (at) => before[at] === ARABIC,
    precedesLatin: (at) => after[at] === OTHER,
  };
}

/** For each unit whether and why the rules leave it alone; null where they may touch everything. */
function sparedIn(text: string): Uint8Array | null {
  const tags = /[#@]/.test(text) ? spansOf(text, HASHTAG) : [];
  const pieces = text.includes('`') ? spansOf(text, PIECE_OF_CODE) : [];
  const runs = [...isolates(text), ...tags];
  if (runs.length + pieces.length === 0) return null;
  const spared = new Uint8Array(text.length);
  for (const { start, end } of runs) spared.fill(RUN, start, end);
  for (const { start, end } of pieces) spared.fill(CODE, start, end);
  return spared;
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

function scriptsOf(text: string): Uint8Array {
  const scripts = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) scripts[at] = scriptOfUnit(text.charCodeAt(at));
  return scripts;
}

const known = new Uint8Array(0x10000).fill(255);

/** Halves of surrogate pairs are no letters here: what lies there (emoji, rare scripts) has no Arabic marks. */
function scriptOfUnit(unit: number): number {
  const before = known[unit] ?? NONE;
  if (before !== 255) return before;
  const character = String.fromCharCode(unit);
  const script = ARABIC_LETTER.test(character) ? ARABIC : LETTER.test(character) ? OTHER : NONE;
  known[unit] = script;
  return script;
}

const LINE_FEED = 10;

/** For each place, the script of the last letter before it in its line. */
function lastLetters(text: string, scripts: Uint8Array): Uint8Array {
  const last = new Uint8Array(text.length + 1);
  for (let at = 0, script = NONE; at < text.length; at += 1) {
    script = text.charCodeAt(at) === LINE_FEED ? NONE : scripts[at] || script;
    last[at + 1] = script;
  }
  return last;
}

/** For each place, the script of the first letter at it or after it in its line. */
function nextLetters(text: string, scripts: Uint8Array): Uint8Array {
  const next = new Uint8Array(text.length + 1);
  for (let at = text.length - 1, script = NONE; at >= 0; at -= 1) {
    script = text.charCodeAt(at) === LINE_FEED ? NONE : scripts[at] || script;
    next[at] = script;
  }
  return next;
}
