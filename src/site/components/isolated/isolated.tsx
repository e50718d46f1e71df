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
  if (LATIN.test(text) && !RIGHT_TO_LEFT.test(text)) return isolatedRun(text);
  return <>{parted(text, isolates(text), isolatedRun, whole)}</>;
}

const isolatedRun = (run: string) => (LATIN.test(run) ? <bdi lang="en">{whole(run)}</bdi> : <bdi>{whole(run)}</bdi>);
const whole = (text: string) => parted(text, unbroken(text), (run) => <span class="whole">{run}</span>, plain);
const plain = (text: string) => text;

type Draw = (text: string) => ComponentChildren;

/** The text with its runs drawn in one way, and what is between them in another. */
function parted(text: string, runs: readonly Span[], draw: Draw, between: Draw): ComponentChildren {
  if (runs.length === 0) return between(text);
  const ends = [0, ...runs.map(({ end }) => end)];
  return [
    ...runs.flatMap(({ start, end }, index) => [between(text.slice(ends[index], start)), draw(text.slice(start, end))]),
    between(text.slice(ends.at(-1))),
  ];
}
