import type { ComponentChildren } from 'preact';
import { isolates, type Span, unbroken } from '../../../arabic/index.ts';

/** Latin letters make a run a name in another script; without them it is a number, a hashtag, an address. */
const LATIN = /\p{Script=Latin}/u;

/** What is written from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * A line of text with its Latin runs isolated, so that marks and numbers beside them stay in their place; a score or
 * a range stays on one line. A line without a letter from right to left is one such run, its last mark included.
 */
export function Isolated({ text }: { text: string }) {
  return <>{drawLine(text, 0)}</>;
}

/** Draws a stretch of a line; `at` is where in the line it begins. */
export type Draw = (text: string, at: number) => ComponentChildren;

/** How a line is drawn of which `plain` draws what is neither a run nor holds one. */
export function lineDrawer(plain: Draw): Draw {
  const whole: Draw = (text, at) => parted(text, at, unbroken(text), unbrokenRun, plain);
  const unbrokenRun: Draw = (run, at) => <span class="whole">{plain(run, at)}</span>;
  const isolatedRun: Draw = (run, at) =>
    LATIN.test(run) ? <bdi lang="en">{whole(run, at)}</bdi> : <bdi>{whole(run, at)}</bdi>;
  return (text, at) =>
    LATIN.test(text) && !RIGHT_TO_LEFT.test(text)
      ? isolatedRun(text, at)
      : parted(text, at, isolates(text), isolatedRun, whole);
}

const drawLine = lineDrawer((text) => text);

/** The text with its runs drawn in one way, and what is between them in another. */
function parted(text: string, at: number, runs: readonly Span[], draw: Draw, between: Draw): ComponentChildren {
  if (runs.length === 0) return between(text, at);
  const ends = [0, ...runs.map(({ end }) => end)];
  return [
    ...runs.flatMap(({ start, end }, index) => {
      const last = ends[index] ?? 0;
      return [between(text.slice(last, start), at + last), draw(text.slice(start, end), at + start)];
    }),
    between(text.slice(ends.at(-1)), at + (ends.at(-1) ?? 0)),
  ];
}
