import fc from 'fast-check';
import type { PictureId } from '../../base/ids.ts';
import type * as blocks from '../blocks.ts';
import { BODY_VERSION, CORRECTION_KINDS, type Direction, HEADING_LEVELS, type Inline, type Mark } from '../blocks.ts';
import { naturalDirectionOf, seededDirectionOf } from '../directions.ts';
import { providerOf } from '../embed-providers.ts';
import { type Piece, paragraphsOf, wordsOf } from '../running-text.ts';
import { orderedMarks } from './open-marks.ts';

/*
 * Bodies for tests, drawn from where the trouble is: Latin words beside Arabic ones, signs that HTML and shortcodes
 * use, marks that overlap, directions that go against the letters. They are as a reader of HTML leaves them (blanks
 * collapsed, nothing empty), so that reading what was rendered must give the very same.
 */

const WORDS = [
  'أُجّل',
  'الخط',
  'المياه،',
  '«السفوح»',
  '2026',
  '24%',
  'NATO',
  'New',
  'York',
  'F-16',
  '#حلب',
  'x@a.example',
];
const SIGNS = [
  '<b>',
  '&amp;',
  '"',
  "'",
  '[gallery]',
  '[x y=1]',
  '[/b]',
  ']',
  '\u00a0',
  '…',
  '<!--',
  '\\',
  '{',
  'ـ',
  '👩‍👩‍👧',
  'é',
];
const word = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, fc.constantFrom(...SIGNS));
const blank = fc.constantFrom(' ', ' ', ' ', '  ', '\n', '');

const link = (href: string, relation: blocks.LinkRelation | null = null): Mark => ({
  type: 'link',
  attrs: { href, relation },
});
const language = (lang: string | null, dir: Direction | null): Mark => ({ type: 'language', attrs: { lang, dir } });
const mark = fc.constantFrom<Mark>(
  ...(['strong', 'em', 'strike', 'sub', 'sup', 'code'] as const).map((type): Mark => ({ type })),
  link('https://example.org/a?b=1&c="2"'),
  link('/محليات/', 'nofollow'),
  link('mailto:a@example.org'),
  language('fr', null),
  language('de', 'rtl'),
  language(null, 'ltr'),
);
const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        words: fc.array(fc.tuple(word, blank), { minLength: 1, maxLength: 4 }),
        marks: fc.array(mark, { maxLength: 3 }),
      })
      .map(({ words, marks }): Piece => ({ kind: 'text', text: words.flat().join(''), marks: orderedMarks(marks) })),
  },
  fc.constant<Piece>({ kind: 'break' }),
);
const inlines: fc.Arbitrary<readonly Inline[]> = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((pieces) => paragraphsOf(pieces, 'flowing')[0] ?? [{ type: 'text', text: 'نص' }]);
const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' ').replace(/\s+/g, ' ').trim());

/** An id that is put in later, when all blocks are there (`numbered`). */
const id = 'b-0';
/** A direction: of the letters, or the other one. */
const dirOf = (seeded: Direction | null) => fc.constantFrom(seeded, seeded, seeded, seeded === 'ltr' ? 'rtl' : 'ltr');
const textBlock = <Type extends string, Attrs extends object>(type: Type, attrs: fc.Arbitrary<Attrs>, text = inlines) =>
  fc.tuple(text, attrs).chain(([content, more]) =>
    dirOf(seededDirectionOf(wordsOf(content))).map((dir) => ({
      type,
      attrs: { id, dir, ...more },
      ...(content.length === 0 ? {} : { content }),
    })),
  );
const none = fc.constant({});
const perhaps = fc.oneof(inlines, fc.constant<readonly Inline[]>([]));

const paragraph: fc.Arbitrary<blocks.Paragraph> = textBlock('paragraph', none);
const source: fc.Arbitrary<blocks.Source> = textBlock('source', none);
const caption: fc.Arbitrary<blocks.Caption> = textBlock('caption', none);
const heading: fc.Arbitrary<blocks.Heading> = textBlock(
  'heading',
  fc.record({ level: fc.constantFrom(...HEADING_LEVELS) }),
);
const correction: fc.Arbitrary<blocks.Correction> = textBlock(
  'correction',
  fc.record({
    kind: fc.constantFrom(...CORRECTION_KINDS),
    at: fc.constantFrom(null, '2026-11-22', '2026-11-22T14:20:00Z'),
  }),
);
const place = fc.oneof(
  fc.nat(99).map((number) => ({ picture: number + 1, src: null })),
  fc.constantFrom('https://a.example/i.jpg', 'i"<.png').map((src) => ({ picture: null, src })),
);
const image: fc.Arbitrary<blocks.Image> = textBlock(
  'image',
  fc.record({ place, alt: line, credit: line }).map(({ place: where, ...said }) => ({ ...where, ...said })),
  perhaps,
);
const embed: fc.Arbitrary<blocks.Embed> = textBlock(
  'embed',
  fc
    .constantFrom('https://youtu.be/dQw4w9WgXcQ', 'https://x.com/a/status/1', 'https://any.example/x?a=1&b=2')
    .map((address) => ({ address, provider: providerOf(address) })),
  perhaps,
);
const code: fc.Arbitrary<blocks.CodeBlock> = fc
  .record({
    text: fc.constantFrom('a < b', 'if (x) {\n\n\ty = "[z]"\n}', 'قل «نعم»'),
    language: fc.constantFrom(null, 'js', 'c++'),
  })
  .map(({ text, language: told }) => ({
    type: 'codeBlock',
    attrs: { id, dir: seededDirectionOf(text), language: told },
    content: [{ type: 'text', text }],
  }));
const divider: fc.Arbitrary<blocks.Divider> = fc.constant({ type: 'divider', attrs: { id, dir: null } });

const around = (inner: readonly (blocks.Paragraph | blocks.List)[]) => {
  const lettered = inner.filter(
    (one) => one.type !== 'paragraph' || naturalDirectionOf(wordsOf(one.content ?? [])) !== null,
  );
  return dirOf(lettered.length > 0 && lettered.every((one) => one.attrs.dir === 'ltr') ? 'ltr' : null);
};
const gallery: fc.Arbitrary<blocks.Gallery> = fc
  .tuple(fc.array(image, { minLength: 1, maxLength: 3 }), fc.option(caption, { nil: null }), dirOf(null))
  .map(([images, under, dir]) => ({
    type: 'gallery',
    attrs: { id, dir },
    content: [...images, ...(under === null ? [] : [under])],
  }));

type Drawn = { block: blocks.Block; list: blocks.List };
const { block } = fc.letrec<Drawn>((tie) => {
  const list = fc
    .array(
      fc.tuple(
        paragraph,
        fc.array(fc.oneof({ maxDepth: 2 }, paragraph, tie('block').filter(inItem)), { maxLength: 2 }),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .chain((items) => {
      const content = items.map(([first, rest]): blocks.ListItem => ({ type: 'listItem', content: [first, ...rest] }));
      return fc
        .tuple(around(items.map(([first]) => first)), fc.constantFrom(null, 1, 7))
        .map(
          ([dir, start]): blocks.List =>
            start === null
              ? { type: 'bulletList', attrs: { id, dir }, content }
              : { type: 'orderedList', attrs: { id, dir, start }, content },
        );
    });
  const said = fc.array(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { minLength: 1, maxLength: 3 });
  const quote = fc.tuple(said, fc.option(source, { nil: null })).chain(([inner, by]) =>
    around(inner).map(
      (dir): blocks.Quote => ({
        type: 'quote',
        attrs: { id, dir },
        content: [...inner, ...(by === null ? [] : [by])],
      }),
    ),
  );
  const pull = fc
    .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.option(source, { nil: null }))
    .chain(([inner, by]) =>
      around(inner).map(
        (dir): blocks.PullQuote => ({
          type: 'pullQuote',
          attrs: { id, dir },
          content: [...inner, ...(by === null ? [] : [by])],
        }),
      ),
    );
  const empty: blocks.Paragraph = { type: 'paragraph', attrs: { id, dir: null } };
  const inCell = fc.oneof(
    fc.constant([empty]),
    fc
      .tuple(paragraph, fc.array(fc.oneof({ maxDepth: 2 }, paragraph, tie('list')), { maxLength: 1 }))
      .map(([first, rest]) => [first, ...rest]),
    fc.oneof({ maxDepth: 2 }, paragraph, tie('list')).map((one) => [one]),
  );
  const cell = fc
    .record({
      type: fc.constantFrom('tableCell' as const, 'tableHeader' as const),
      colspan: fc.constantFrom(1, 2),
      content: inCell,
    })
    .map(({ type, colspan, content }): blocks.Cell => ({ type, attrs: { colspan, rowspan: 1 }, content }));
  const table = fc
    .tuple(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      fc.option(caption, { nil: null }),
    )
    .chain(([rows, under]) =>
      around(rows.flat().flatMap((one) => one.content)).map(
        (dir): blocks.Table => ({
          type: 'table',
          attrs: { id, dir },
          content: [
            ...(under === null ? [] : [under]),
            ...rows.map((content) => ({ type: 'tableRow' as const, content })),
          ],
        }),
      ),
    );
  const flat = [paragraph, heading, correction, image, gallery, embed, code, divider];
  return { list, block: fc.oneof({ maxDepth: 3, withCrossShrink: true }, ...flat, tie('list'), quote, pull, table) };
});

/** In an item a heading is told as a bold paragraph, so it never stays one. */
function inItem(one: blocks.Block): boolean {
  return one.type !== 'heading';
}

/** Any body, its blocks numbered. */
export const anyBody: fc.Arbitrary<blocks.Body> = fc
  .array(block, { maxLength: 6 })
  .map(
    (content): blocks.Body =>
      numbered({ type: 'doc', attrs: { version: BODY_VERSION }, ...(content.length === 0 ? {} : { content }) }),
  );

function numbered(body: blocks.Body): blocks.Body {
  let count = 0;
  return JSON.parse(
    JSON.stringify(body, (key, value) => (key === 'id' && value === id ? `b-n${(count++).toString(36)}` : value)),
  );
}

/** Draws the pictures of the tests, and finds them again by the address they were drawn with. */
export const testPictures = {
  draw: (picture: PictureId) => ({
    src: `/media/${picture}.jpg`,
    width: 1200,
    height: 800,
    sources: [{ type: 'image/avif', srcset: `/media/${picture}-480.avif`, sizes: undefined }],
  }),
  find: (address: string) => {
    const found = /^\/media\/(\d+)\.jpg$/.exec(address)?.[1];
    return found === undefined ? null : { picture: Number(found) as PictureId };
  },
};
