import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PictureId } from '../../base/ids.ts';
import type { Body } from '../blocks.ts';
import { bodyFromMarkdown } from '../markdown/parse.ts';
import { parseBody } from '../parse-body.ts';
import { bodyFromPlainText } from '../plain-text.ts';
import { ALARM, HOSTILE } from './hostile-vectors.ts';
import { bodyFromHtml } from './parse.ts';
import { renderBody } from './render.ts';
import { faultsIn } from './safe-markup.ts';
import { countedIds } from './test-ids.ts';
import { testWords } from './test-words.ts';

const drawn = (id: PictureId) => ({
  ...{ src: `/media/${id}.jpg`, width: 3, height: 2 },
  sources: [{ type: 'image/avif', srcset: `/media/${id}-3.avif 3w`, sizes: '100vw' }],
});
const render = (body: Body) => renderBody(body, testWords, drawn);
const bodyOf = (html: string) => bodyFromHtml(html, { newId: countedIds() }).body;
const vectors = Object.values(HOSTILE).flat();

/** Nothing of the body can run, also not when what was rendered is read and rendered once more. */
function expectHarmless(body: Body) {
  expect(parseBody(body)).toEqual(body);
  expect(faultsIn(render(body))).toEqual([]);
  expect(faultsIn(render(bodyOf(render(body))))).toEqual([]);
}

test('the judge sees what it has to see', () => {
  const seen = [
    '<script>x</script>',
    '<p onclick=x>',
    '<a href=" java\tscript:x">',
    '<svg><a>',
    '<!--x-->',
    '<p id=main>',
  ];
  for (const markup of seen) expect(faultsIn(markup), markup).not.toEqual([]);
  expect(vectors.filter((vector) => faultsIn(vector).length > 0).length).toBeGreaterThan(150);
});

for (const [kind, list] of Object.entries(HOSTILE))
  for (const vector of list)
    test(`${kind}: nothing of ${JSON.stringify(vector)} runs`, () => {
      expectHarmless(bodyOf(vector));
      expectHarmless(bodyOf(`<p>قبل</p>${vector}<p>بعد</p>`));
      expectHarmless(bodyOf(`<!-- wp:html -->${vector}<!-- /wp:html -->`));
      expectHarmless(bodyOf(`<table><tr><td>${vector}</td><td>أ</td></tr></table>`));
      expectHarmless(bodyOf(`<blockquote>${vector}<cite>${vector}</cite></blockquote><ul><li>${vector}</ul>`));
      expectHarmless(bodyOf(`<figure><img src="/a.jpg" alt="${vector}"><figcaption>${vector}</figcaption></figure>`));
      expectHarmless(bodyFromMarkdown(vector, { newId: countedIds() }).body);
      expectHarmless(bodyFromMarkdown(`[أ](${vector}) ![ب](${vector} "${vector}")`, { newId: countedIds() }).body);
      expectHarmless(bodyFromPlainText(vector, { newId: countedIds() }).body);
    });

test('pieces of them, put together in any way, do not run either', () => {
  const piece = fc.oneof(
    fc.constantFrom(...vectors),
    fc.constantFrom(...vectors).chain((vector) => fc.nat(vector.length).map((at) => vector.slice(at))),
    fc.constantFrom(...vectors).chain((vector) => fc.nat(vector.length).map((at) => vector.slice(0, at))),
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '<!--',
      '-->',
      '</',
      '[',
      ']',
      '\u0000',
      '<svg>',
      '<math>',
      '<p>',
      '</p>',
      '<table>',
      '<td>',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => expectHarmless(bodyOf(pieces.join('')))),
    { numRuns: 200 },
  );
});

test('what is said of them in remarks is text of a bearable kind', () => {
  const { body, remarks } = bodyFromHtml(`<p>نص</p><script>${ALARM}</script>`, { newId: countedIds() });
  expect(JSON.stringify(body)).not.toContain(ALARM);
  expect(JSON.stringify(remarks)).not.toContain(ALARM);
});

test('a body that names a hostile address is refused, wherever it stands', () => {
  const doc = (node: object) => ({ type: 'doc', attrs: { version: 1 }, content: [node] });
  const id = 'b-1';
  for (const href of ['javascript:alert(1)', 'data:text/html,x', ' https://x.example', 'java\nscript:x', '']) {
    const link = { type: 'text', text: 'أ', marks: [{ type: 'link', attrs: { href, relation: null } }] };
    expect(() => parseBody(doc({ type: 'paragraph', attrs: { id }, content: [link] })), href).toThrow('body.invalid');
    expect(() => parseBody(doc({ type: 'image', attrs: { id, src: href } })), href).toThrow('body.invalid');
    expect(() => parseBody(doc({ type: 'embed', attrs: { id, address: href } })), href).toThrow('body.invalid');
  }
});
