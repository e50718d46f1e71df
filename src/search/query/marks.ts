import { speltWords, type TermReader } from '../../arabic/index.ts';
import type { Query } from './parse-query.ts';

/** A piece of a text; marked where a reader looked for it. Pieces joined are the text. */
export type Piece = { text: string; isMarked: boolean };

type Span = { start: number; end: number };

/** Where something stands that was asked for, and which: its place among the words, or behind them among the phrases. */
type Mark = Span & { asked: number };

/** The words of a text that a query asks for, each whole with its clitics, and the phrases. Positions are UTF-16 units. */
export function marksIn(text: string, { words, phrases }: Query, read: TermReader): Mark[] {
  const wanted = new Map(words.flatMap((families, asked) => families.map((family) => [family, asked] as const)));
  const marks: Mark[] = [];
  for (const { families, start, end } of read(text)) {
    for (const family of families) {
      const asked = wanted.get(family);
      if (asked === undefined) continue;
      marks.push({ start, end, asked });
      break;
    }
  }
  if (phrases.length > 0) marks.push(...phrasesIn(text, phrases, words.length));
  return joined(marks);
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

/** A text in pieces, those marked that a query asks for. */
export const piecesOf = (text: string, query: Query, read: TermReader): Piece[] =>
  cut(text, 0, text.length, marksIn(text, query, read));

/** How long a snippet is, in UTF-16 units; two lines on a desk. */
const SNIPPET = 180;
const BEFORE_MARK = 50;

/**
 * The stretch of a text in which most of a query stands, cut between words, with … where it is cut. Null where nothing
 * of the query stands in the text.
 */
export function snippetOf(text: string, query: Query, read: TermReader): Piece[] | null {
  const { marks, best } = marksForSnippet(text, query, read);
  if (best === null) return null;
  const { start, end } = windowFrom(text, best.from);
  const pieces = cut(
    text,
    start,
    end,
    marks.filter((mark) => mark.start >= start && mark.end <= end),
  );
  if (start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (end < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

type Best = { from: Mark; different: number };

/** How much of a text is read at once, in UTF-16 units: a few lines, since the beginning of an article often says it all. */
const STRETCH = 1_000;

/**
 * The marks of a text as far as a snippet needs them: to where all words have been found in one window, and all of it.
 * A phrase is looked for in the whole text, for it may go on over the end of a stretch.
 */
function marksForSnippet(text: string, query: Query, read: TermReader): { marks: Mark[]; best: Best | null } {
  if (query.phrases.length > 0) {
    const marks = marksIn(text, query, read);
    return { marks, best: bestWindow(marks, 0, null) };
  }
  const marks: Mark[] = [];
  let best: Best | null = null;
  /** The first mark whose window was not whole when it was looked at. */
  let open = 0;
  for (let from = 0; from < text.length; ) {
    const space = text.indexOf(' ', from + STRETCH);
    const until = space < 0 ? text.length : space;
    for (const mark of marksIn(text.slice(from, until), query, read))
      marks.push({ ...mark, start: from + mark.start, end: from + mark.end });
    best = bestWindow(marks, open, best);
    if (best !== null && best.different === query.words.length && windowFrom(text, best.from).end <= until) break;
    while ((marks[open]?.start ?? until) + SNIPPET <= until) open += 1;
    from = until;
  }
  return { marks, best };
}

/** The mark from which a window holds the most of what was asked for, from one on; the first of several. */
function bestWindow(marks: readonly Mark[], first: number, known: Best | null): Best | null {
  let best = known;
  for (let at = first; at < marks.length; at += 1) {
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
