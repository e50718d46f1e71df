import { readFileSync } from 'node:fs';

/** The generator's lines (../shared/bench/newsroom.mjs), as far as the bench reads them. */
export type Block = { kind: string; text?: string; items?: string[]; level?: number };
export type Line =
  | { type: 'site'; name: string }
  | { type: 'section'; name: string; slug: string; parent: number | string | null; id: number }
  | { type: 'author'; login: string; name: string }
  | { type: 'tag'; name: string; slug: string }
  | {
      type: 'article';
      title: string;
      date: string;
      author: string;
      sections: string[];
      tags: string[];
      lead: string;
      blocks: Block[];
    };

/** All lines of a generated newsroom; of some thousand articles, for a string holds half a gigabyte at most. */
export const linesOf = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The words of each article: headline, standfirst and body, a block a line. */
export const textsOf = (lines: readonly Line[]): string[] =>
  lines.flatMap((line) =>
    line.type === 'article'
      ? [[line.title, line.lead, ...line.blocks.flatMap(({ text = '', items = [] }) => [text, ...items])].join('\n')]
      : [],
  );
