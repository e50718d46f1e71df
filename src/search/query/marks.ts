import { speltWords, type TermReader } from '../../arabic/index.ts';
import type { Query } from './parse-query.ts';

/** A piece of a text; marked where a reader looked for it. Pieces joined are the text. */
export type Piece = { text: string; isMarked: boolean };

type Span = { start: number; end: number };

/** The words of a text that a query asks for, each whole with its clitics, and the phrases. Positions are UTF-16 units. */
export function marksIn(text: string, { words, phrases }: Query, read: TermReader): Span[] {
  const wanted = new Set(words.flat());
  const spans: Span[] = [];
  for (const { families, start, end } of read(text)) {
    if (families.some((family) => wanted.has(family))) spans.push({ start, end });
  }
  if (phrases.length > 0) spans.push(...phrasesIn(text, phrases));
  return joined(spans);
}

function phrasesIn(text: string, phrases: readonly (readonly string[])[]): Span[] {
  const spelt = speltWords(text);
  return phrases.flatMap((phrase) =>
    spelt.flatMap(({ start }, at) => {
      const stretch = spelt.slice(at, at + phrase.length);
      const last = stretch.at(-1);
      const stands = stretch.length === phrase.length && stretch.every(({ spelling }, n) => spelling === phrase[n]);
      return stands && last !== undefined ? [{ start, end: last.end }] : [];
    }),
  );
}

/** In order, and those that meet or lie in one another as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
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
  const marks = marksIn(text, query, read);
  const best = bestWindow(text, marks);
  if (best === null) return null;
  const pieces = cut(
    text,
    best.start,
    best.end,
    marks.filter(({ start, end }) => start >= best.start && end <= best.end),
  );
  if (best.start > 0) pieces.unshift({ text: '…', isMarked: false });
  if (best.end < text.length) pieces.push({ text: '…', isMarked: false });
  return pieces;
}

/** The window with the most different marks; the first of several. */
function bestWindow(text: string, marks: readonly Span[]): Span | null {
  let best: { from: Span; different: number } | null = null;
  for (const [at, from] of marks.entries()) {
    const different = new Set<string>();
    // Only what lies in the window is looked at: a long article may hold the word in every line.
    for (let next = at; next < marks.length; next += 1) {
      const mark = marks[next];
      if (mark === undefined || mark.end > from.start + SNIPPET - BEFORE_MARK) break;
      different.add(text.slice(mark.start, mark.end));
    }
    if (best === null || different.size > best.different) best = { from, different: different.size };
  }
  if (best === null) return null;
  const start = wordStart(text, Math.max(0, best.from.start - BEFORE_MARK), best.from.start);
  return { start, end: wordEnd(text, Math.max(start + SNIPPET, best.from.end)) };
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
  return space <= 0 || at - space > BEFORE_MARK ? at : space;
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
