import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { styleFindings } from './index.ts';

const ARTICLES = new URL('../../../sample/articles/', import.meta.url);

/** A fair copy: what stands before the text of an article, and the marks of its headings and lists, are no Arabic. */
function paragraphsOf(file: string): string[] {
  const written = readFileSync(new URL(file, ARTICLES), 'utf8').replace(/^---\n.*?\n---\n/s, '');
  return written
    .split('\n')
    .map((line) => line.replace(/^(?:#+|>|-|\d+\.)\s+/, '').trim())
    .filter((line) => line !== '');
}

test('edited articles have no finding', () => {
  const found = readdirSync(ARTICLES)
    .filter((file) => file.endsWith('.md'))
    .flatMap(paragraphsOf)
    .flatMap((text) =>
      styleFindings(text, { field: 'body', digits: 'latn', tanween: 'before-alef' }).map((finding) => ({
        ...finding,
        around: text.slice(Math.max(0, finding.start - 20), finding.end + 20),
      })),
    );
  expect(found).toEqual([]);
});
