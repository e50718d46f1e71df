import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf } from '../src/arabic/index.ts';
import { drawn } from './drawn.ts';
import type { Places } from './imported.ts';
import { linesOf, textsOf } from './newsroom-lines.ts';
import { paperOf } from './paper.ts';

/** A query of the generator, and how many of its articles hold the words in any spelling. */
export type Query = { readonly name: string; readonly q: string; readonly folded: number };

/** Addresses by what makes them dear. */
export type Questions = Readonly<Record<string, readonly string[]>>;

/** The newest articles, from which words are drawn: every larger newsroom of the generator holds them too. */
const DRAWN_FROM = 1_000;
const OF_A_KIND = 30;
/** Words shorter than this are mostly particles. */
const TELLING = 5;

/** The generator's queries for a newsroom of so many articles. */
export const queriesOf = (articles: number): Query[] =>
  JSON.parse(readFileSync(join(paperOf(articles), 'queries.json'), 'utf8'));

/** The address of a search, with what narrows it. */
export const addressOf = (q: string, narrowed: Readonly<Record<string, string>> = {}): string =>
  `/search/?${new URLSearchParams({ q, ...narrowed })}`;

/** What readers ask besides: drawn from the articles, the same ones in each run. */
export function otherQuestions({ sections }: Places): Questions {
  const draw = drawn();
  const texts = textsOf(linesOf(join(paperOf(DRAWN_FROM), 'newsroom.jsonl')));
  const text = () => texts[draw(texts.length)] ?? '';
  const runOfWords = (words: number): string => {
    const from = text();
    // Of a line: a phrase doesn't go on from one block to the next.
    const lines = from.split('\n').filter((line) => wordsOf(line).length > words);
    const line = lines[draw(lines.length)] ?? from;
    const all = wordsOf(line);
    const at = draw(Math.max(1, all.length - words));
    return line.slice(all[at]?.start ?? 0, all[at + words - 1]?.end ?? line.length);
  };
  const word = (): string => {
    for (;;) {
      const one = runOfWords(1);
      if (one.length >= TELLING && /^[\u0621-\u064a]+$/.test(one)) return one;
    }
  };
  const made = (make: () => string) => Array.from({ length: OF_A_KIND }, make);
  const section = () => String(sections[draw(sections.length)]?.id ?? 1);
  return {
    'five words of five articles': made(() => addressOf(Array.from({ length: 5 }, word).join(' '))),
    'one slip in a word': made(() => addressOf(slipIn(word(), draw))),
    'phrases of three words': made(() => addressOf(`"${runOfWords(3)}"`)),
    'in a section': made(() => addressOf(word(), { section: section() })),
    'within half a year': made(() => addressOf(word(), { from: '2026-01-01', to: '2026-06-30' })),
    suggestions: made(() => `/search/suggest?${new URLSearchParams({ q: word().slice(0, 2 + draw(3)) })}`),
  };
}

/** Two letters within the word in the wrong order. */
function slipIn(word: string, draw: (below: number) => number): string {
  const at = 1 + draw(word.length - 2);
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}
