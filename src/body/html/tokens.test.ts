import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedData } from '../../../test/shared-data.ts';
import { HOSTILE } from './hostile-vectors.ts';
import { readByStandard } from './standard-tokens.ts';
import { anyMarkup } from './test-markup.ts';
import type { TokenSink } from './token-sink.ts';
import { readTokens } from './tokens.ts';

/** What a reader says, runs of text in one. */
function said(read: (html: string, sink: TokenSink) => void, html: string): readonly unknown[] {
  const tokens: unknown[] = [];
  const cut: unknown[] = [];
  let text = '';
  const put = (...token: readonly unknown[]) => {
    if (text !== '') tokens.push(['text', text]);
    text = '';
    tokens.push(token);
  };
  read(html, {
    text: (run) => {
      text += run;
    },
    start: (name, attributes, empty) => put('start', name, [...attributes], empty),
    end: (name) => put('end', name),
    comment: (inside) => put('comment', inside),
    raw: (name, attributes, inside, ended) => put('raw', name, [...attributes], inside, ended),
    cut: (source) => cut.push(['cut', source.replace(/\r\n?/g, '\n')]),
  });
  put('eof');
  // The standard's tokenizer tells of a cut before the text in front of it.
  return [...tokens, ...cut];
}

function expectSame(html: string): void {
  expect(said(readTokens, html), html).toEqual(said(readByStandard, html));
}

const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    '`',
    '&',
    ';',
    '!',
    '-',
    '--',
    '<!--',
    '-->',
    '--!>',
    '<!-->',
    '<!doctype html>',
    '<?x?>',
  ],
  ...[
    '&amp;',
    '&amp',
    '&lt;b',
    '&nbsp',
    '&#39;',
    '&#1575;',
    '&#x627;',
    '&#128;',
    '&#0;',
    '&#xd800;',
    '&copy=1',
    '&foo;',
    '&notit;',
  ],
  ...[
    '<p>',
    '</p>',
    '<p',
    '<a href="?a=1&b=2&copy=3">',
    '<a href=x/>',
    '<br/>',
    "<img alt='\"' src=a>",
    '<A HREF=1 href=2>',
    '<x-y:z>',
  ],
  ...['<a b="&amp;#39;" c=\'&quot\'>', '<a\u00a0b>', '<p é=1>', '<a b = "c" d>', '<a b=c"d>', '</p x>', '</ p>', '</>'],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style >',
    '<title>',
    '</title>',
    '<textarea>',
    '</textarea>',
    '<iframe>',
    '</iframe x>',
  ],
  ...[
    '<script><!--<script></script>--></script>',
    '<xmp>',
    '</xmp>',
    '<noembed>',
    '<plaintext>',
    '<svg/>',
    '<![CDATA[x]]>',
  ],
  ...['نص', ' ', '\n', '\r\n', '\r', '\t', '\f', 'a', '\0'],
];

test('markup is read as the standard has it, however it is put together', () => {
  const html = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(fc.property(html, expectSame), { numRuns: 20_000 });
  fc.assert(
    fc.property(anyMarkup, (markup) => expectSame(markup.html)),
    { numRuns: 500 },
  );
});

test('attacks are read as the standard has it', () => {
  for (const vector of Object.values(HOSTILE).flat()) {
    expectSame(vector);
    expectSame(`<p title="x">${vector}</p><a href="${vector}">نص</a>`);
  }
});

const exportsFolder = sharedData('wxr');
test.skipIf(exportsFolder === null)('the exports of real sites are read as the standard has them', () => {
  for (const name of readdirSync(exportsFolder ?? '').filter((file) => file.endsWith('.xml')))
    for (const [, html = ''] of readFileSync(`${exportsFolder}/${name}`, 'utf8').matchAll(
      /<content:encoded><!\[CDATA\[([\s\S]*?)\]\]><\/content:encoded>/g,
    ))
      expectSame(html);
});
