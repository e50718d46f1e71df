import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import type { Body } from '../blocks.ts';
import { parseBody } from '../parse-body.ts';
import { plainTextOf } from '../text.ts';
import { bodyFromHtml } from './parse.ts';
import { renderBody } from './render.ts';
import { faultsIn } from './safe-markup.ts';
import { anyBody, testPictures } from './test-bodies.ts';
import { countedIds } from './test-ids.ts';
import { anyMarkup, seenMarkup } from './test-markup.ts';
import { testWords } from './test-words.ts';

const read = (html: string) =>
  bodyFromHtml(html, {
    newId: countedIds(),
    picture: (asked) => (asked.by === 'address' ? testPictures.find(asked.address) : null),
  });
const render = (body: Body) => renderBody(body, testWords, testPictures.draw);

test('a body that is rendered and read back is the same body, its ids included', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(parseBody(body)).toEqual(body);
      expect(read(render(body)).body).toEqual(body);
      expect(faultsIn(render(body))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('whatever is read makes a sound body, and rendering it and reading it back changes nothing more', () => {
  fc.assert(
    fc.property(anyMarkup, ({ html }) => {
      const { body } = read(html);
      expect(parseBody(body)).toEqual(body);
      const again = read(render(body)).body;
      if (!hasLegacy(body)) expect(again).toEqual(body);
      expect(read(render(again)).body).toEqual(again);
      expect(faultsIn(render(body))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every word that readers of the source saw is in the plain text', () => {
  fc.assert(
    fc.property(seenMarkup, ({ html, words }) => {
      const text = plainTextOf(read(html).body);
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('every word of a source is in the plain text, in a legacy block, or in a remark', () => {
  fc.assert(
    fc.property(anyMarkup, ({ html, words }) => {
      const { body, remarks } = read(html);
      const told = [plainTextOf(body), ...legacyIn(body), ...remarks.map(({ text }) => text)].join('\n');
      expect(words.filter((word) => !told.includes(word))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

/** Exports of real sites and of importers' own tests: every kind of post that there is. */
const exportsFolder = sharedData('wxr');
const EXPORTS = exportsFolder === null ? [] : readdirSync(exportsFolder).filter((name) => name.endsWith('.xml'));
for (const name of EXPORTS.length === 0 ? ['no exports here'] : EXPORTS)
  test.skipIf(exportsFolder === null)(`the posts of ${name} keep the laws`, () => {
    for (const html of postsOf(readFileSync(`${exportsFolder}/${name}`, 'utf8'))) {
      const { body } = read(html);
      expect(parseBody(body)).toEqual(body);
      const again = read(render(body)).body;
      if (!hasLegacy(body)) expect(again).toEqual(body);
      expect(read(render(again)).body).toEqual(again);
      expect(faultsIn(render(body))).toEqual([]);
    }
  });

const postsOf = (xml: string): readonly string[] =>
  [...xml.matchAll(/<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/g)].map((found) =>
    (found[1] ?? '').replaceAll(']]]]><![CDATA[>', ']]>'),
  );

const hasLegacy = (body: Body) => JSON.stringify(body).includes('"type":"legacy');

/** What is kept for editors alone, as it stands in the JSON; the words of these tests need no escapes there. */
const legacyIn = (body: Body) =>
  [...JSON.stringify(body).matchAll(/"source":"((?:[^"\\]|\\.)*)"/g)].map((found) => found[1] ?? '');
