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

/** The letters of a text, and how they are grouped. Links and addresses of mail hold none. */
export function writtenOf(text: string): Written {
  const letters: Letter[] = [];
  const pieces: Piece[] = [];
  const { text: folded, originalSpan } = foldWithOffsets(text);
  const passed = passedOver(text);
  let from = 0;
  let gap: string[] = [];
  let skipped = 0;
  let passesLink = false;
  const close = () => {
    if (letters.length > from) pieces.push({ from, to: letters.length, gap: gapOf([], true) });
    from = letters.length;
  };
  for (let at = 0; at < folded.length; ) {
    const character = String.fromCodePoint(folded.codePointAt(at) ?? 0);
    const { start, end } = originalSpan(at, at + character.length);
    while (skipped < passed.length && (passed[skipped]?.end ?? 0) <= start) skipped += 1;
    const isPassed = start >= (passed[skipped]?.start ?? Number.POSITIVE_INFINITY);
    const does = isPassed ? SPACE : classOf(character);
    if (does === LETTER || does === DIGIT) {
      const last = pieces.at(-1);
      if (gap.length > 0 && last !== undefined) last.gap = gapOf(gap, passesLink);
      gap = [];
      passesLink = false;
      for (let unit = 0; unit < character.length; unit += 1) {
        const meant = does === DIGIT ? digitMeans(character, folded, at) : letterMeans(character, text.charAt(start));
        letters.push({ unit: character.charCodeAt(unit), ...meant, start, end });
      }
    } else if (does !== IGNORED) {
      close();
      gap.push(character);
      passesLink ||= isPassed;
    }
    at += character.length;
  }
  close();
  return { letters, pieces };
}

function digitMeans(digit: string, folded: string, at: number): Pick<Letter, 'kind' | 'others'> {
  const isDotted = [folded[at - 1], folded[at + 1]].some((near) => near !== undefined && APOSTROPHES.includes(near));
  return { kind: 'digit', others: (isDotted ? DOTTED_DIGIT_LETTERS : DIGIT_LETTERS).get(digit) ?? '' };
}

function letterMeans(letter: string, original: string): Pick<Letter, 'kind' | 'others'> {
  const others = LOOK_ALIKES.get(original);
  if (others !== undefined) return { kind: 'look-alike', others };
  return { kind: 'letter', others: CARELESS_HAMZA.get(letter) ?? '' };
}

function gapOf(marks: readonly string[], isEnd: boolean): Gap {
  const classes = marks.map(classOf);
  return {
    isSpaced: classes.includes(SPACE),
    hasClauseMark: classes.includes(CLAUSE_MARK),
    isOdd: classes.every((does) => does === ODD_MARK),
    isAbbreviation: marks[0] === '.' || marks[0] === '/',
    isEnd,
  };
}

const classes = new Map<string, number>();

function classOf(character: string): number {
  const known = classes.get(character);
  if (known !== undefined) return known;
  const found = classify(character);
  // Whatever strangers write, the table stays as large as a script or two.
  if (classes.size < 5000) classes.set(character, found);
  return found;
}

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
