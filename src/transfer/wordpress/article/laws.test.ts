import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOSTILE } from '../../../body/html/hostile-vectors.ts';
import { faultsIn } from '../../../body/html/safe-markup.ts';
import { anyMarkup, seenMarkup } from '../../../body/html/test-markup.ts';
import { testWords } from '../../../body/html/test-words.ts';
import { type Body, bodyFromHtml, bodyFromPlainText, parseBody, plainTextOf, renderBody } from '../../../body/index.ts';
import { commentText } from './comment-text.ts';
import { convertBody } from './convert-body.ts';
import { descriptionOf, standfirstOf } from './description.ts';
import { mendSource } from './mend-source.ts';
import { countedIds, item, meta, resolve } from './test-site.ts';

const drawn = (id: number) => ({ src: `/media/${id}.jpg`, width: 3, height: 2, sources: [] });
const render = (body: Body) => renderBody(body, testWords, drawn);
const convert = (content: string, values: Record<string, string> = {}) =>
  convertBody({ content, meta: meta(values) }, resolve([12]), countedIds()).body;
const record = (editor: string) =>
  JSON.stringify([
    { elType: 'widget', widgetType: 'text-editor', settings: { editor } },
    { elType: 'widget', widgetType: 'x', settings: { title: editor, image: { url: `${editor}.jpg`, alt: editor } } },
  ]);

function expectHarmless(body: Body): void {
  expect(parseBody(body)).toEqual(body);
  expect(faultsIn(render(body))).toEqual([]);
}

const vectors = Object.values(HOSTILE).flat();

/** The dresses in which a text comes. */
const DRESSES: readonly ((vector: string) => Body)[] = [
  (vector) => convert(vector),
  (vector) => convert(vector.replace(/["'\\]/g, '\\$&')),
  (vector) => convert(vector.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  (vector) => convert(vector.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('"', '\\u0022')),
  (vector) =>
    convert(
      `[vc_row][vc_column_text]${vector}[/vc_column_text][vc_btn title="${vector}" link="url:${encodeURIComponent(vector)}|"][/vc_row]`,
    ),
  (vector) => convert(`[caption]<img src="/a.jpg">${vector}[/caption][fusion_imageframe]${vector}[/fusion_imageframe]`),
  (vector) => convert('', { _elementor_data: record(vector), _elementor_edit_mode: 'builder' }),
  (vector) => convert(`<a href="https://alsahel.example/${vector}">أ</a><a href="/?p=7#${vector}">ب</a>`),
];

test('nothing of an attack runs, in whatever dress it comes', () => {
  for (const vector of vectors) for (const dressed of DRESSES) expectHarmless(dressed(vector));
});

test('attacks say no more than text beside the body', () => {
  for (const vector of vectors) {
    const said = descriptionOf(
      item({ title: vector, excerpt: vector, meta: meta({ _yoast_wpseo_metadesc: vector, rank_math_title: vector }) }),
      { siteName: vector },
    );
    const texts = [
      commentText(vector),
      standfirstOf(item({ excerpt: vector })),
      said.searchTitle ?? '',
      said.description ?? '',
    ];
    for (const text of texts) {
      expectHarmless(bodyFromPlainText(text, { newId: countedIds() }).body);
      expect(text, vector).not.toContain('\0');
    }
  }
});

test('any markup becomes a sound body, and its rendering is read as the same body', () => {
  fc.assert(
    fc.property(anyMarkup, ({ html }) => {
      const body = convert(html);
      expectHarmless(body);
      const again = bodyFromHtml(render(body), {
        newId: countedIds(),
        picture: (asked) =>
          asked.by === 'address' && asked.address.startsWith('/media/')
            ? { picture: Number(/\d+/.exec(asked.address)?.[0]) as never }
            : null,
      }).body;
      if (!JSON.stringify(body).includes('"type":"legacy')) expect(again).toEqual(body);
    }),
    { numRuns: 300 },
  );
});

test('no word that readers saw is lost, also not where damage is mended', () => {
  const damaged = fc.constantFrom(
    (html: string) => html,
    (html: string) => html.replace(/["'\\]/g, '\\$&'),
    (html: string) => html.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
    (html: string) => html.replaceAll('&nbsp;', '&amp;nbsp;'),
  );
  fc.assert(
    fc.property(seenMarkup, damaged, ({ html, words }, damage) => {
      const { body, remarks } = convertBody({ content: damage(html), meta: new Map() }, resolve([12]), countedIds());
      const told = [plainTextOf(body), JSON.stringify(body), ...remarks.map(({ text }) => text)].join('\n');
      expect(words.filter((word) => !told.includes(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('mending a source a second time changes nothing', () => {
  const pieces = fc.constantFrom(
    '\\"',
    '"',
    "\\'",
    '&amp;amp;',
    '&amp;lt;',
    '&lt;',
    '\\u003c',
    'p',
    '>',
    '<p>',
    '</p>',
    '<pre>',
    '</pre>',
    '<!--',
    '-->',
    '[code]',
    '[/code]',
    'نص',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const once = mendSource(parts.join('')).source;
      expect(mendSource(mendSource(once).source).source).toBe(mendSource(once).source);
    }),
    { numRuns: 500 },
  );
});

test('a hostile source is read in time linear in its length', () => {
  const seconds = (content: string) => {
    const from = process.cpuUsage();
    convert(content, { _elementor_data: content });
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1_000_000;
  };
  for (const piece of [
    '<pre>',
    '<!--',
    '[code]',
    '\\"',
    '&amp;',
    '\\u003c<!--',
    '<a href="',
    '-e1111111111',
    '%d8',
    '<!-- wp:block {"ref":',
    '[gallery ids="',
    '=“',
  ])
    expect(seconds(piece.repeat(300_000 / piece.length)), piece).toBeLessThan(8);
});
