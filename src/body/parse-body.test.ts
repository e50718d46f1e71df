import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../base/refusal.ts';
import { emptyBody } from './blocks.ts';
import { BODY_DEPTH_LIMIT, parseBody } from './parse-body.ts';

const doc = (...content: readonly unknown[]) => ({ type: 'doc', attrs: { version: 1 }, content });
const p = (id: string, text = 'نص') => ({ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] });

/** What the refusal finds wrong; null when the JSON is a body. */
function problemOf(json: unknown): string | null {
  try {
    parseBody(json);
    return null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'body.invalid') return JSON.stringify(error.facts.problem);
    throw error;
  }
}

test('an empty body is one', () => expect(parseBody(emptyBody)).toEqual(emptyBody));

test('defaults are filled in, strange attributes left out', () => {
  const read = parseBody(doc({ type: 'heading', attrs: { id: 'b-1', onclick: 'alert(1)' }, onclick: 1 }));
  expect(read.content).toEqual([{ type: 'heading', attrs: { id: 'b-1', dir: null, level: 2 } }]);
});

test('marks are put in the order of the schema', () => {
  const text = { type: 'text', text: 'نص', marks: [{ type: 'em' }, { type: 'strong' }] };
  const read = parseBody(doc({ ...p('b-1'), content: [text] }));
  expect(JSON.stringify(read)).toContain('[{"type":"strong"},{"type":"em"}]');
});

const refused = [
  [null, /notADoc/, 'nothing'],
  [{ ...doc(), type: 'paragraph' }, /./, 'no doc'],
  [{ type: 'doc' }, /notADoc/, 'no version'],
  [{ ...doc(), attrs: { version: 2 } }, /otherVersion.*2/, 'a newer version'],
  [doc({ type: 'script' }), /offSchema.*script/, 'a strange block'],
  [doc({ type: 'listItem', content: [p('b-1')] }), /./, 'an item without its list'],
  [doc(p('b-1', '')), /./, 'an empty text'],
  [doc({ ...p('b-1'), attrs: {} }), /noId.*paragraph/, 'a block without an id'],
  [doc(p('main')), /./, 'an id of another form'],
  [doc(p('b-1'), p('b-1')), /idTwice.*b-1/, 'an id twice'],
  [doc({ type: 'heading', attrs: { id: 'b-1', level: 1 } }), /./, 'a headline in the body'],
  [doc({ ...p('b-1'), attrs: { id: 'b-1', dir: 'auto' } }), /./, 'a strange direction'],
  [doc(p('b-1', 'أ\u0000')), /badCharacters/, 'U+0000'],
  [doc(p('b-1', 'أ\ud800')), /./, 'half a character'],
  [doc({ type: 'image', attrs: { id: 'b-1' } }), /imageAtNoOnePlace/, 'a picture that is nowhere'],
  [doc({ type: 'image', attrs: { id: 'b-1', picture: 1, src: '/i.png' } }), /./, 'a picture at two places'],
  [doc({ type: 'image', attrs: { id: 'b-1', picture: 1.5 } }), /./, 'a picture with half a number'],
  [doc({ type: 'embed', attrs: { id: 'b-1', address: '/x' } }), /./, 'an embed of a path'],
  [
    doc({ type: 'embed', attrs: { id: 'b-1', address: 'https://a.example', provider: 'toString' } }),
    /./,
    'a strange provider',
  ],
  [doc({ type: 'correction', attrs: { id: 'b-1', at: '2026-13-40' } }), /./, 'a day that is none'],
  [doc({ type: 'orderedList', attrs: { id: 'b-1', start: '1' }, content: [] }), /./, 'a list without items'],
  [
    doc({ ...p('b-1'), content: [{ type: 'text', text: 'أ', marks: [{ type: 'language', attrs: {} }] }] }),
    /emptyLanguage/,
    'a language that says nothing',
  ],
] as const;
for (const [json, problem, why] of refused) test(`refused: ${why}`, () => expect(problemOf(json)).toMatch(problem));

test('nesting without end is refused, not followed', () => {
  let list: object = p('b-0');
  for (let depth = 0; depth < 100_000; depth++) list = { type: 'quote', attrs: { id: `b-q${depth}` }, content: [list] };
  expect(problemOf(doc(list))).toMatch(/tooDeep/);
  expect(BODY_DEPTH_LIMIT).toBeLessThan(1000);
});

test('any JSON is a body or is refused', () => {
  const near = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.record(
      {
        type: fc.constantFrom('doc', 'paragraph', 'text', 'image', 'table', 'tableRow', 'toString', '__proto__'),
        attrs: fc.oneof(fc.constant({ id: 'b-1' }), fc.constant({ version: 1 }), fc.jsonValue({ maxDepth: 2 })),
        content: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), fc.jsonValue({ maxDepth: 1 })),
        text: fc.jsonValue({ maxDepth: 1 }),
        marks: fc.oneof(
          fc.array(fc.record({ type: fc.constantFrom('link', 'em', 'x') })),
          fc.jsonValue({ maxDepth: 1 }),
        ),
      },
      { requiredKeys: ['type'] },
    ),
  })).node;
  const wrapped = fc.array(near, { maxLength: 3 }).map((content) => doc(...content));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), near, wrapped), (json) => {
      // A refusal is an answer; anything else thrown would fail here.
      if (problemOf(json) === null) expect(parseBody(parseBody(json))).toEqual(parseBody(json));
    }),
    { numRuns: 500 },
  );
});
