import type { Edit, StyleRuleName } from '../finding.ts';
import type { StyleText } from '../style-text.ts';

/** A house rule: what of a text breaks it, in order. */
export type Rule = { name: StyleRuleName; find: (text: StyleText) => Iterable<Edit> };

/** What a pattern finds in a text, with its groups; what begins or ends in a spared place is passed over. */
export function* matchesIn({ text, isSpared }: StyleText, pattern: RegExp): Generator<Match> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!isSpared(start) && !isSpared(end - 1)) yield { start, end, found: match[0], groups: match.groups ?? {} };
  }
}

/** A match in the places of the text; UTF-16 units, the end not included. */
export type Match = { start: number; end: number; found: string; groups: Readonly<Record<string, string | undefined>> };
