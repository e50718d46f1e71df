import { expect, test } from 'vitest';
import { parseBody } from '../parse-body.ts';
import { plainTextOf, wordCount } from '../text.ts';
import { bodyFromHtml } from './parse.ts';
import { renderBody } from './render.ts';
import { countedIds } from './test-ids.ts';
import { testWords } from './test-words.ts';

/*
 * Sources made to overflow a stack or to take time that grows faster than they do. A quadratic step would not end
 * within the patience of the runner: at these sizes it would take minutes, where a linear one takes a blink.
 */
const long = (piece: string, length = 300_000) => piece.repeat(Math.ceil(length / piece.length));

const sources = [
  ['100,000 divs in each other', '<div>'.repeat(100_000)],
  ['lists in lists', long('<ul><li>أ')],
  ['quotes in quotes', long('<blockquote>أ')],
  ['tables in tables', long('<table><tr><td>أ')],
  ['figures in figures', long('<figure><img src=/a>أ')],
  ['marks never closed, each another', Array.from({ length: 30_000 }, (_, at) => `<b id=${at}><p>أ`).join('')],
  ['spans never closed', long('<span lang=fr>أ')],
  ['links never closed', long('<a href=/x>أ')],
  ['quotation marks never closed', long('<a href="')],
  ['one tag of attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>أ`],
  ['brackets', long('[')],
  ['shortcodes never closed', long('[caption]أ')],
  ['shortcodes with quotes never closed', long('[a="')],
  ['shortcodes with guillemets never closed', long('[a «', 1_000_000)],
  ['shortcodes closed and never opened', long('[/a]')],
  ['comments of blocks that never close', long('<!-- wp:a -->أ<!-- /wp:b -->')],
  ['signs without a word', long('!')],
  ['blanks', `${long(' ')}أ`],
  ['line ends', `${long('\n')}أ`],
  ['lines', long('أ\n')],
  ['breaks', long('<br>أ')],
  ['hidden in hidden', long('<i hidden>أ')],
  ['one style of declarations', `<p style="${long('a:b;')}">أ`],
  ['addresses alone on their lines', long('https://youtu.be/dQw4w9WgXcQ\n')],
  ['items without a list', long('<li>أ')],
] as const;
for (const [what, html] of sources)
  test(`${what} are read, checked and rendered`, () => {
    const { body } = bodyFromHtml(html, { newId: countedIds() });
    expect(parseBody(body).type).toBe('doc');
    expect(renderBody(body, testWords, () => null)).toBeTypeOf('string');
  });

test('5 MB of text keep every word', () => {
  const { body } = bodyFromHtml(long('كلمة أخرى. ', 5_000_000), { newId: countedIds() });
  expect(wordCount(body)).toBe(2 * Math.ceil(5_000_000 / 'كلمة أخرى. '.length));
});

test('words below the deepest nesting are kept', () => {
  const { body, remarks } = bodyFromHtml(`${'<div>'.repeat(1000)}قاع${'</div>'.repeat(1000)}<p>بعد</p>`, {
    newId: countedIds(),
  });
  expect(plainTextOf(body)).toBe('قاع\n\nبعد');
  expect(remarks.map(({ kind }) => kind)).toEqual(['deep']);
});
