import { speltWords, type TermReader } from '../../arabic/index.ts';
import { hintOf } from './hint.ts';
import type { Query } from './parse-query.ts';

/** A piece of a text; marked where a reader looked for it. Pieces joined are the text. */
export type Piece = { text: string; isMarked: boolean };

type Span = { start: number; end: number };

/** Where something stands that was asked for, and which: its place among the words, or behind them among the phrases. */
type Mark = Span & { asked: number };

/** Marks in texts what a query asks for. */
export type Marker = {
  /** Whether all that is asked for stands in a text. */
  standsIn(text: string): boolean;
  /** A text in pieces; marked are the words that are asked for, each whole with its clitics, and the phrases. */
  piecesOf(text: string): Piece[];
  /**
   * The stretch of a text in which most of the query stands, cut between words, with … where it is cut. Null where
   * nothing of the query stands in the text.
   */
  snippetOf(text: string): Piece[] | null;
  /** The same where all of it is found in one place at once; null may mean that the text has to be read. */
  likelySnippetOf(text: string): Piece[] | null;
};

/** What marks one query in many texts. */
export function markerOf(query: Query, read: TermReader): Marker {
  const { words, phrases } = query;
  const seek = read.seeking(
    new Map(words.flatMap((families, asked) => families.map((family) => [family, asked] as const))),
  );
  const marksIn = (text: string) =>
    joined(phrases.length === 0 ? seek(text) : [...seek(text), ...phrasesIn(text, phrases, words.length)]);
  const looking = { marksIn, asked: words.length + phrases.length, hint: hintOf(query) };
  return {
    standsIn: (text) => new Set(marksIn(text).map((mark) => mark.asked)).size === looking.asked,
    piecesOf: (text) => cut(text, 0, text.length, marksIn(text)),
    snippetOf: (text) => snippetFrom(text, whereHinted(text, looking) ?? whereverItStands(text, looking), marksIn),
    likelySnippetOf: (text) => snippetFrom(text, whereHinted(text, looking), marksIn),
  };
}

function phrasesIn(text: string, phrases: readonly (readonly string[])[], first: number): Mark[] {
  const spelt = speltWords(text);
  return phrases.flatMap((phrase, index) =>
    spelt.flatMap(({ start }, at) => {
      const stretch = spelt.slice(at, at + phrase.length);
      const last = stretch.at(-1);
      const stands = stretch.length === phrase.length && stretch.every(({ spelling }, n) => spelling === phrase[n]);
      return stands && last !== undefined ? [{ start, end: last.end, asked: first + index }] : [];
    }),
  );
}

/** In order, and those that meet or lie in one another as one. */
function joined(marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const span of marks.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** How long a snippet is, in UTF-16 units; two lines on a desk. */
const SNIPPET = 180;
const BEFORE_MARK = 50;

/** What is shown around a mark, with all that is asked for in it marked: the window may begin before what was read. */
function snippetFrom(text: string, best: Best | null, marksIn: (text: string) => Mark[]): Piece[] | null {
  if (best === null) return null;
  const { start, end } = windowFrom(text, best.from);
  const shown = text.slice(start, end);
  const pieces = cut(shown, 0, shown.length, marksIn(shown));
  if (start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (end < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

type Best = { from: Mark; different: number };
type Looking = { marksIn: (text: string) => Mark[]; asked: number; hint: RegExp | null };

/** Hints of one text that are followed; where so many lead to nothing, the text is read. */
const MOST_HINTS = 6;

/** A window that holds all that is asked for, near to where it is likely to stand; null where none is found so. */
function whereHinted(text: string, { marksIn, asked, hint }: Looking): Best | null {
  if (hint === null) return null;
  let read = 0;
  let followed = 0;
  for (const { index } of text.matchAll(hint)) {
    if (index < read) continue;
    followed += 1;
    if (followed > MOST_HINTS) break;
    const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, index - SNIPPET)));
    const space = text.indexOf(' ', index + 2 * SNIPPET);
    const until = space < 0 ? text.length : space;
    const best = bestWindow(marksFrom(text, from, until, marksIn));
    if (best?.different === asked && windowFrom(text, best.from).end <= until) return best;
    read = until;
  }
  return null;
}

/** The window of a text that holds the most of what is asked for, and the first of several. */
const whereverItStands = (text: string, { marksIn }: Looking): Best | null => bestWindow(marksIn(text));

const marksFrom = (text: string, from: number, until: number, marksIn: (text: string) => Mark[]): Mark[] =>
  marksIn(text.slice(from, until)).map((mark) => ({ ...mark, start: from + mark.start, end: from + mark.end }));

/** The mark from which a window holds the most of what was asked for; the first of several. */
function bestWindow(marks: readonly Mark[]): Best | null {
  let best: Best | null = null;
  for (let at = 0; at < marks.length; at += 1) {
    const from = marks[at];
    if (from === undefined) break;
    const different = new Set<number>();
    // Only what lies in the window is looked at: a long article may hold the word in every line.
    for (let next = at; next < marks.length; next += 1) {
      const mark = marks[next];
      if (mark === undefined || mark.end > from.start + SNIPPET - BEFORE_MARK) break;
      different.add(mark.asked);
    }
    if (best === null || different.size > best.different) best = { from, different: different.size };
  }
  return best;
}

/** What is shown around the window that a mark begins. */
function windowFrom(text: string, from: Mark): Span {
  const start = wordStart(text, Math.max(0, from.start - BEFORE_MARK), from.start);
  return { start, end: Math.max(from.end, wordEnd(text, start + SNIPPET)) };
}

/** The first place at or behind `at`, up to `most`, where a word begins. */
function wordStart(text: string, at: number, most: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, most).search(/\s/);
  return space < 0 ? most : at + space + 1;
}

/** The last place at or before `at` where a word ends. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  if (space > 0 && at - space <= BEFORE_MARK) return space;
  // Never between the halves of a character.
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

function cut(text: string, from: number, until: number, marks: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < until) pieces.push({ text: text.slice(at, until), isMarked: false });
  return pieces;
}
