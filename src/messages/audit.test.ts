import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sayIn } from './index.ts';

/** A call by which something is announced, up to its arguments; `publishRevision` announces the act that it is given. */
const CALL = /(?<!function )\b(?:announce|publishRevision)\(/g;
const ACT = /\bact: ([^,}]+)/g;
const LITERAL = /'([a-zA-Z]+\.[a-zA-Z]+)'/g;
/** Entries that are written by hundreds, in SQL of their own. */
const IN_SQL = /insert into audit[^;`]*?'([a-z]+\.[a-z]+)'/g;

/** The arguments of a call that begins at a place, to the bracket that closes it. */
function argumentsAt(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end += 1) depth += { '(': 1, ')': -1 }[text[end] ?? ''] ?? 0;
  return text.slice(start, end);
}

const literalsIn = (text: string): string[] => [...text.matchAll(LITERAL)].map(([, act = '']) => act);

test('every act that is announced anywhere has its sentence, and no sentence is of an act that nobody announces', () => {
  const announced = new Set<string>();
  for (const file of globSync('src/**/*.ts').filter((path) => !path.endsWith('.test.ts'))) {
    const text = readFileSync(file, 'utf8');
    for (const { index, 0: call } of text.matchAll(CALL)) {
      const given = argumentsAt(text, index + call.length);
      const acts = [...given.matchAll(ACT)].flatMap(([, act = '']) => literalsIn(act));
      const passesOn = file.endsWith('publish-revision.ts');
      expect(acts.length > 0 || passesOn, `${file} announces an act that isn't written there`).toBe(true);
      for (const act of acts) announced.add(act);
    }
    for (const [, act = ''] of text.matchAll(IN_SQL)) announced.add(act);
  }
  for (const locale of ['ar', 'en'] as const)
    expect(Object.keys(sayIn(locale).audit.acts).toSorted(), locale).toEqual([...announced].toSorted());
});

test('no sentence has a hole in it where an entry of an earlier version lacks a fact', () => {
  for (const locale of ['ar', 'en'] as const)
    for (const [act, sentence] of Object.entries(sayIn(locale).audit.acts))
      expect(
        sentence({ title: null, facts: {} }, (kept) => kept),
        act,
      ).not.toMatch(/undefined|null|«»|“”|\[object/);
});
