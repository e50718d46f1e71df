import { foldWithOffsets } from '../fold/index.ts';
import { mayHoldRun, tokensOf } from '../typography/tokens.ts';
import { APOSTROPHES, CARELESS_HAMZA, DIGIT_LETTERS, DOTTED_DIGIT_LETTERS, LOOK_ALIKES } from './look-alikes.ts';

/** A letter or digit as written. */
export type Letter = {
  /** Folded, one UTF-16 unit. */
  unit: number;
  /** Folded letters that it may stand for besides. */
  others: string;
  kind: 'letter' | 'look-alike' | 'digit';
  /** Where it stands in the text, its signs included. */
  start: number;
  end: number;
};

/** Letters with nothing between them; `from` and `to` count letters. */
export type Piece = { from: number; to: number; gap: Gap };

/** What stands behind a piece. */
export type Gap = {
  isSpaced: boolean;
  hasClauseMark: boolean;
  /** Nothing but marks that no sentence needs (*, ·, emoji). */
  isOdd: boolean;
  /** Begins with a full stop or a slash, as after an abbreviation. */
  isAbbreviation: boolean;
  /** A link stands between, or the text ends. */
  isEnd: boolean;
};

export type Written = { letters: Letter[]; pieces: Piece[] };

const IGNORED = 0;
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const CLAUSE_MARK = 4;
const PLAIN_MARK = 5;
const ODD_MARK = 6;

const INVISIBLE = /^[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}\uFFFC]$/u;
/** The braille pattern without dots looks like a space. */
const BLANK = /^[\s\p{Z}\u2800]$/u;
const LETTER_OR_NUMBER = /^[\p{L}\p{N}]$/u;
const CLAUSE_MARKS = '.,;:!?،؛؟…۔';
const PLAIN_MARKS = `${CLAUSE_MARKS}-‐‑‒–—―_/()[]{}"«»“”„‹›${APOSTROPHES}`;

const TEXT_END: Gap = { isSpaced: false, hasClauseMark: false, isOdd: false, isAbbreviation: false, isEnd: true };

/** The letters of a text, and how they are grouped. Links and addresses of mail hold none. */
export function writtenOf(text: string): Written {
  const letters: Letter[] = [];
  const pieces: Piece[] = [];
  const { text: folded, originalSpan } = foldWithOffsets(text);
  const passed = passedOver(text);
  let from = 0;
  /** The classes of the marks behind the last letter, and the first of them. */
  let gap: number[] = [];
  let opensBy = '';
  let skipped = 0;
  let passesLink = false;
  const close = () => {
    if (letters.length > from) pieces.push({ from, to: letters.length, gap: TEXT_END });
    from = letters.length;
  };
  for (let at = 0; at < folded.length; ) {
    const length = isPair(folded, at) ? 2 : 1;
    const { start, end } = originalSpan(at, at + length);
    while (skipped < passed.length && (passed[skipped]?.end ?? 0) <= start) skipped += 1;
    const isPassed = start >= (passed[skipped]?.start ?? Number.POSITIVE_INFINITY);
    const seems = isPassed ? SPACE : classAt(folded, at, length);
    const does = seems === PLAIN_MARK && isDotOfDigit(folded, at) ? IGNORED : seems;
    if (does === LETTER || does === DIGIT) {
      const last = pieces.at(-1);
      if (gap.length > 0 && last !== undefined) last.gap = gapOf(gap, { isEnd: passesLink, opensBy });
      if (gap.length > 0) gap = [];
      passesLink = false;
      for (let unit = at; unit < at + length; unit += 1) {
        letters.push(does === DIGIT ? digitAt(folded, unit, start, end) : letterAt(folded, unit, text, start, end));
      }
    } else if (does !== IGNORED) {
      close();
      if (gap.length === 0) opensBy = folded.charAt(at);
      gap.push(does);
      passesLink ||= isPassed;
    }
    at += length;
  }
  close();
  return { letters, pieces };
}

function digitAt(folded: string, at: number, start: number, end: number): Letter {
  const digit = folded.charAt(at);
  const isDotted = [folded[at - 1], folded[at + 1]].some((near) => near !== undefined && APOSTROPHES.includes(near));
  const others = (isDotted ? DOTTED_DIGIT_LETTERS : DIGIT_LETTERS).get(digit) ?? '';
  return { unit: folded.charCodeAt(at), others, kind: 'digit', start, end };
}

function letterAt(folded: string, at: number, text: string, start: number, end: number): Letter {
  const unit = folded.charCodeAt(at);
  const others = LOOK_ALIKES.get(text.charCodeAt(start));
  if (others !== undefined) return { unit, others, kind: 'look-alike', start, end };
  return { unit, others: CARELESS_HAMZA.get(unit) ?? '', kind: 'letter', start, end };
}

function gapOf(marks: readonly number[], { isEnd, opensBy }: { isEnd: boolean; opensBy: string }): Gap {
  return {
    isSpaced: marks.includes(SPACE),
    hasClauseMark: marks.includes(CLAUSE_MARK),
    isOdd: marks.every((does) => does === ODD_MARK),
    isAbbreviation: opensBy === '.' || opensBy === '/',
    isEnd,
  };
}

/** An apostrophe beside a digit, if a letter follows: 3'شاش and '3شاش. */
function isDotOfDigit(folded: string, at: number): boolean {
  if (!APOSTROPHES.includes(folded.charAt(at))) return false;
  const is = (near: number, does: number): boolean =>
    near >= 0 && near < folded.length && classAt(folded, near, 1) === does;
  let next = at + 1;
  while (is(next, IGNORED)) next += 1;
  return (is(at - 1, DIGIT) && is(next, LETTER)) || (is(next, DIGIT) && is(next + 1, LETTER));
}

/** Of every UTF-16 unit that is a character by itself, filled in as they are met. */
const classes = new Uint8Array(0x10000).fill(255);

function classAt(folded: string, at: number, length: number): number {
  if (length === 2) return classify(folded.slice(at, at + 2));
  const unit = folded.charCodeAt(at);
  const known = classes[unit] ?? 255;
  if (known !== 255) return known;
  const found = classify(folded.charAt(at));
  classes[unit] = found;
  return found;
}

const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

function classify(character: string): number {
  if (APOSTROPHES.includes(character)) return PLAIN_MARK;
  if (BLANK.test(character) && character !== '\uFEFF') return SPACE;
  if (INVISIBLE.test(character) || /^\p{Cc}$/u.test(character)) return IGNORED;
  if (/^[0-9]$/.test(character)) return DIGIT;
  if (LETTER_OR_NUMBER.test(character)) return LETTER;
  if (CLAUSE_MARKS.includes(character)) return CLAUSE_MARK;
  return PLAIN_MARKS.includes(character) ? PLAIN_MARK : ODD_MARK;
}

/** Links and addresses of mail: whoever gives one quotes a name that others chose. */
function passedOver(text: string): { start: number; end: number }[] {
  if (!mayHoldRun(text)) return [];
  return [...tokensOf(text)].filter(({ kind }) => kind === 'link' || kind === 'address');
}

/** The folded letters, those written three times or more but once. */
export function unstretched(letters: readonly Letter[]): string {
  const units: number[] = [];
  for (let at = 0; at < letters.length; ) {
    const unit = letters[at]?.unit ?? 0;
    let end = at + 1;
    while (letters[end]?.unit === unit) end += 1;
    units.push(unit);
    if (end - at === 2) units.push(unit);
    at = end;
  }
  return units.map((unit) => String.fromCharCode(unit)).join('');
}
