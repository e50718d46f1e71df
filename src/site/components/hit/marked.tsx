import type { ComponentChildren } from 'preact';
import type { Piece } from '../../../search/index.ts';
import { lineDrawer } from '../isolated/isolated.tsx';

type Span = { readonly start: number; readonly end: number };

/** A line with the words that were looked for marked, and its Latin runs isolated as in any line. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
  const marks = marksOf(pieces);
  const draw = lineDrawer((text, at) => withMarks(text, at, marks));
  return <>{draw(pieces.map(({ text }) => text).join(''), 0)}</>;
}

/** Where in the joined text the marks stand (UTF-16 units). */
function marksOf(pieces: readonly Piece[]): readonly Span[] {
  const marks: Span[] = [];
  let at = 0;
  for (const { text, isMarked } of pieces) {
    if (isMarked) marks.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return marks;
}

/** A stretch that begins at `at` with the parts of the marks that lie in it: a mark may begin in one run and end in another. */
function withMarks(text: string, at: number, marks: readonly Span[]): ComponentChildren {
  const within = marks
    .map(({ start, end }) => ({ start: Math.max(start - at, 0), end: Math.min(end - at, text.length) }))
    .filter(({ start, end }) => start < end);
  const ends = [0, ...within.map(({ end }) => end)];
  return [
    ...within.flatMap(({ start, end }, index) => [
      text.slice(ends[index], start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    ]),
    text.slice(ends.at(-1)),
  ];
}
