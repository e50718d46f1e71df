import { expect, test } from 'vitest';
import type { PictureId } from '../../base/ids.ts';
import { countedIds } from '../html/test-ids.ts';
import { outlineOf } from '../notation.ts';
import { parseBody } from '../parse-body.ts';
import { plainTextOf } from '../text.ts';
import { bodyFromMarkdown } from './parse.ts';

const held = new Map([
  ['dam.svg', 7 as PictureId],
  ['صورة السد.png', 8 as PictureId],
]);

function read(text: string) {
  const { body, remarks } = bodyFromMarkdown(text, {
    newId: countedIds(),
    picture: (asked) => {
      const picture = asked.by === 'address' ? held.get(asked.address) : undefined;
      return picture === undefined ? null : { picture };
    },
  });
  expect(parseBody(body)).toEqual(body);
  return {
    outline: outlineOf(body),
    remarks: remarks.map(({ kind, what, text: said }) => [kind, what, said].join('|')),
  };
}

const cases = [
  ['فقرة\nفي سطرين\n\nأخرى', 'p فقرة في سطرين | p أخرى', 'lines flow'],
  ['سطر  \nآخر', 'p سطر⏎آخر', 'a hard break'],
  ['## عنوان\n### أدنى\n# أعلى\n##### أصغر', 'h2 عنوان | h3 أدنى | h2 أعلى | h4 أصغر', 'headings'],
  [
    '**قوي** *مائل* ~~ملغى~~ `code` [رابط](https://example.org/a)',
    'p *قوي* _مائل_ ~ملغى~ `code` (رابط→https://example.org/a)',
    'marks',
  ],
  ['- أ\n- ب\n  1. ج\n\n3. د', 'ul [أ] [ب | ol [ج]] | ol3 [د]', 'lists'],
  [
    '> قول في\n> سطرين\n> — فاضل الجرجير، مدير الهيئة',
    'quote [p قول في سطرين] — فاضل الجرجير، مدير الهيئة',
    'a quote with its source',
  ],
  ['> قول\n>\n> — فلان', 'quote [p قول] — فلان', 'the source in a paragraph of its own'],
  ['> قول بلا قائل', 'quote [p قول بلا قائل]', 'a quote without one'],
  ['> [!pull]\n> كلمات بارزة', 'pull [p كلمات بارزة]', 'a pull quote'],
  ['> [!pull]\n> كلمات\n> — فلان', 'pull [p كلمات] — فلان', 'a pull quote with a source'],
  ['> [!pull]\n>\n> أ\n>\n> - ب', 'pull [p أ] [p ب]', 'a pull quote of several blocks'],
  ['![سدّ](dam.svg "سدّ العقيق. | رسم: السفوح")', 'img #7 "سدّ" سدّ العقيق. © رسم: السفوح', 'a picture'],
  ['![](<صورة السد.png> "شرح")', 'img #8 شرح', 'a picture with an Arabic name'],
  [
    '![أ](dam.svg)\n![ب](other.svg "ثانية")',
    'gallery [img #7 "أ"] [img <other.svg> "ب" ثانية]',
    'pictures on lines that follow each other',
  ],
  ['نص ![أ](dam.svg) نص', 'p نص | img #7 "أ" | p نص', 'a picture in a sentence'],
  ['| أ | ب |\n|---|---:|\n| 1 | **2** |', 'table /!أ;!ب/ /1;*2*/', 'a table'],
  ['أ\n\n---\n\nب', 'p أ | hr | p ب', 'a divider'],
  ['```js\nlet a = "[x]";\n```', 'code@ltr js "let a = \\"[x]\\";"', 'code'],
  ['https://youtu.be/dQw4w9WgXcQ', 'embed youtube <https://youtu.be/dQw4w9WgXcQ>', 'an address alone'],
  ['<b>نص</b> <script>alert(1)</script>', 'p <b>نص</b> <script>alert(1)</script>', 'HTML is text'],
  ['> ## عنوان\n> نص', 'quote [p *عنوان*] [p نص]', 'a heading in a quote'],
  ['نظام (SCADA) \\*هكذا\\* &amp; [كذا]', 'p نظام (SCADA) *هكذا* & [كذا]', 'escapes and entities'],
  ['', '', 'nothing'],
] as const;
for (const [text, outline, why] of cases)
  test(`${why}: ${text.slice(0, 40)}`, () => expect(read(text).outline).toBe(outline));

test('what may not stay is told', () => {
  expect(read('[نص](javascript:alert(1)) ![لوحة](data:image/png;base64,AA)')).toEqual({
    outline: 'p نص',
    remarks: ['link|javascript:alert(1)|', 'picture|data:image/png;base64,AA|لوحة'],
  });
});

test('nesting deeper than anybody writes keeps its words', () => {
  for (const mark of ['> ', '- ', '1. ', '>', '* 1. > ']) {
    const { body } = bodyFromMarkdown(`${mark.repeat(3000)}كلمة`, { newId: countedIds() });
    expect(parseBody(body)).toEqual(body);
    expect(plainTextOf(body)).toContain('كلمة');
  }
  const stairs = Array.from({ length: 300 }, (_, level) => `${' '.repeat(level * 2)}- كلمة${level}`).join('\n');
  const text = plainTextOf(bodyFromMarkdown(stairs, { newId: countedIds() }).body);
  expect(Array.from({ length: 300 }, (_, level) => `كلمة${level}`).filter((word) => !text.includes(word))).toEqual([]);
});
