import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../blocks.ts';
import { type LineEnds, paragraphsOf } from '../running-text.ts';
import { bodyFromHtml } from './parse.ts';
import { countedIds } from './test-ids.ts';
import { anyMarkup } from './test-markup.ts';

/*
 * Texts that hold nothing odd are read by shorter ways. What they are read as must be what the long way makes of them;
 * each test leads the same text once by each.
 */

const read = (html: string) => bodyFromHtml(html, { newId: countedIds() });
const unit = fc.oneof(
  fc.constantFrom(...'كلمة نص.،AZ7  \n\t[]&;<>'),
  fc.constantFrom(
    '\u00a0',
    '\u200f',
    '\ud800',
    '\ufdd0',
    '\0',
    '\r',
    '\u2028',
    '😀',
    'https://youtu.be/dQw4w9WgXcQ',
    '&nbsp;',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const text = fc.string({ unit, maxLength: 20 });
const lineEnds = fc.constantFrom<LineEnds>('flowing', 'blank-lines', 'kept');

test('a source without entities is read as with one', () => {
  const source = fc.oneof(
    text,
    anyMarkup.map(({ html }) => html),
    fc.tuple(text, anyMarkup, text).map(([before, { html }, after]) => `${before}<p>${html}</p>${after}`),
  );
  fc.assert(
    fc.property(source, (html) => {
      expect(read(html)).toEqual(read(`<!-- & -->${html}`));
    }),
    { numRuns: 1_000 },
  );
});

test('a paragraph of nothing but text is read as one that something ends', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('p', 'li', 'div', 'blockquote'), (words, name) => {
      expect(read(`<${name}>${words}</${name}>`)).toEqual(read(`<${name}><!--more-->${words}</${name}>`));
    }),
    { numRuns: 1_000 },
  );
});

test('one text makes the paragraphs that it makes after the end of another', () => {
  fc.assert(
    fc.property(text, lineEnds, fc.constantFrom<readonly Mark[]>([], [{ type: 'strong' }]), (words, ends, marks) => {
      const piece = { kind: 'text', text: words, marks } as const;
      expect(paragraphsOf([piece], ends)).toEqual(paragraphsOf([{ kind: 'boundary' }, piece], ends));
    }),
    { numRuns: 1_000 },
  );
});
